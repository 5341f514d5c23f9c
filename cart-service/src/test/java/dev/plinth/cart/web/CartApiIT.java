package dev.plinth.cart.web;

import static org.springframework.http.HttpHeaders.AUTHORIZATION;

import dev.plinth.devstack.test.Backend;
import dev.plinth.devstack.test.TestIssuer;
import dev.plinth.devstack.test.Topics;
import dev.plinth.devstack.test.UseBackends;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/**
 * The whole service on real backends and a fake catalog, asked over HTTP. Each test has shoppers of its own. Offers are
 * remembered for next to nothing, so that a test sees the prices that it has just set.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@TestPropertySource(properties = {"plinth.offers.remembered-for=1ms", "plinth.offers.shared-for=1ms"})
@UseBackends({Backend.DYNAMODB, Backend.REDIS, Backend.SQS, Backend.SNS, Backend.IDENTITY})
abstract class CartApiIT {

    static final FakeCatalog CATALOG = new FakeCatalog();

    /** Keeps no cookies: each test says itself who it is. */
    private RestTestClient http;

    @LocalServerPort
    int port;

    @Autowired
    TestIssuer issuer;

    @Autowired
    Topics topics;

    @Autowired
    CircuitBreakerRegistry breakers;

    @DynamicPropertySource
    static void catalog(DynamicPropertyRegistry properties) {
        properties.add("plinth.catalog.url", CATALOG::url);
    }

    @BeforeEach
    void aChairAndALampAreSold() {
        http = RestTestClient.bindToServer(new JdkClientHttpRequestFactory())
                .baseUrl("http://127.0.0.1:" + port)
                .build();
        CATALOG.comesBack();
        breakers.circuitBreaker("catalog").reset();
        breakers.circuitBreaker("redis").reset();
        CATALOG.sells("CHAIR-01", 10000);
        CATALOG.sells("LAMP-07", 3000);
    }

    /** A request with headers given as name, value, name, value … */
    ResponseSpec ask(HttpMethod method, String path, String... headers) {
        return request(method, path, headers).exchange();
    }

    ResponseSpec setLine(String sku, int quantity, String... headers) {
        return setLine(sku, "{\"quantity\": %d}".formatted(quantity), headers);
    }

    ResponseSpec setLine(String sku, String body, String... headers) {
        return put("/api/cart/lines/" + sku, body, headers);
    }

    ResponseSpec put(String path, String body, String... headers) {
        return send(HttpMethod.PUT, path, body, headers);
    }

    ResponseSpec post(String path, String body, String... headers) {
        return send(HttpMethod.POST, path, body, headers);
    }

    private ResponseSpec send(HttpMethod method, String path, String body, String... headers) {
        return request(method, path, headers)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    String[] aShopper() {
        return new String[] {AUTHORIZATION, issuer.shopper().bearer()};
    }

    /** The order service says that the owner has paid for a chair and a lamp. */
    void paid(String order, String owner) {
        topics.publish("order-events", "order.paid", paidEvent(order, owner));
    }

    static String paidEvent(String order, String owner) {
        return """
                {"specversion": "1.0", "id": "%s", "type": "order.paid", "source": "/order-service", "subject": "%s",
                 "sequence": 2, "time": "2026-11-22T12:00:00Z", "datacontenttype": "application/json",
                 "data": {"orderId": "%s", "number": "P-100001", "owner": "%s",
                          "lines": [{"sku": "CHAIR-01", "quantity": 1}, {"sku": "LAMP-07", "quantity": 1}],
                          "total": {"minorUnits": 13000, "currency": "EUR"}}}
                """.formatted(order, order, order, owner);
    }

    static void refused(ResponseSpec answer, int status, String code) {
        answer.expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(code);
    }

    private RestTestClient.RequestBodySpec request(HttpMethod method, String path, String... headers) {
        var request = http.method(method).uri(path);
        for (int i = 0; i < headers.length; i += 2) {
            request = request.header(headers[i], headers[i + 1]);
        }
        return request;
    }
}
