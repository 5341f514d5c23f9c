package dev.plinth.catalog.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpHeaders.AUTHORIZATION;
import static org.springframework.http.HttpHeaders.ETAG;
import static org.springframework.http.HttpHeaders.IF_MATCH;
import static org.springframework.http.HttpHeaders.IF_NONE_MATCH;

import dev.plinth.devstack.test.Backend;
import dev.plinth.devstack.test.TestIssuer;
import dev.plinth.devstack.test.Topics;
import dev.plinth.devstack.test.UseBackends;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** The whole service on real backends, asked over HTTP. Each test sells products of its own. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "plinth.media.url=http://media.example")
@AutoConfigureRestTestClient
@UseBackends(
        value = {Backend.DYNAMODB, Backend.SQS, Backend.SNS, Backend.IDENTITY},
        topic = "catalog-events")
abstract class CatalogApiIT {

    @Autowired
    RestTestClient http;

    @Autowired
    TestIssuer issuer;

    @Autowired
    Topics topics;

    String merchant() {
        return issuer.merchant().bearer();
    }

    String shopper() {
        return issuer.shopper().bearer();
    }

    String orderService() {
        return issuer.service("order-service", "plinth/stock.reserve").bearer();
    }

    ResponseSpec get(String path, String... bearer) {
        var request = http.get().uri(path);
        return (bearer.length > 0 ? request.header(AUTHORIZATION, bearer[0]) : request).exchange();
    }

    /** As somebody asks who has seen it under this tag. */
    ResponseSpec getAgain(String path, String tag) {
        return http.get().uri(path).header(IF_NONE_MATCH, tag).exchange();
    }

    ResponseSpec put(String path, String bearer, String body, String... header) {
        var request = http.put().uri(path).header(AUTHORIZATION, bearer).contentType(MediaType.APPLICATION_JSON);
        return (header.length > 0 ? request.header(header[0], header[1]) : request)
                .body(body)
                .exchange();
    }

    ResponseSpec delete(String path, String bearer, String... header) {
        var request = http.delete().uri(path).header(AUTHORIZATION, bearer);
        return (header.length > 0 ? request.header(header[0], header[1]) : request).exchange();
    }

    /** A product with one variant on sale, and so many units of it. */
    void sold(String id, String sku, int onHand) {
        put("/api/products/" + id, merchant(), product(sku), IF_NONE_MATCH, "*")
                .expectStatus()
                .isCreated()
                .expectHeader()
                .valueEquals(ETAG, "\"1\"");
        put("/api/stock/" + sku, merchant(), "{\"onHand\": %d}".formatted(onHand), IF_MATCH, "\"0\"")
                .expectStatus()
                .isOk();
    }

    static String product(String sku) {
        return """
                {"name": "Oslo Chair", "description": "Sits well.", "brand": "Nord", "category": "chairs",
                 "attributes": {"material": "wood"}, "modelId": null, "status": "ARCHIVED", "version": 99,
                 "variants": [{"sku": "%s", "name": "Oak", "options": {"color": "oak"},
                               "price": {"minorUnits": 12900, "currency": "EUR"}, "materialVariant": "Oak"}]}
                """.formatted(sku);
    }

    static String lines(String sku, int quantity) {
        return """
                {"lines": [{"sku": "%s", "quantity": %d}]}
                """.formatted(sku, quantity);
    }

    static void refused(ResponseSpec answer, int status, String code) {
        answer.expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(code)
                .jsonPath("$.status")
                .isEqualTo(status)
                .jsonPath("$.type")
                .isEqualTo("/problems/" + code)
                .consumeWith(body -> assertThat(new String(body.getResponseBodyContent()))
                        .doesNotContain("Exception", "dev.plinth", "software.amazon"));
    }
}
