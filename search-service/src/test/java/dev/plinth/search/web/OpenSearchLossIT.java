package dev.plinth.search.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.devstack.test.Backend;
import dev.plinth.devstack.test.OwnBackend;
import dev.plinth.devstack.test.Topics;
import dev.plinth.devstack.test.UseBackends;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** OpenSearch dies while it is asked: searches are refused in time, and found is again what was found before. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "plinth.media.url=http://media.example")
@UseBackends({Backend.SQS, Backend.SNS, Backend.IDENTITY})
@DirtiesContext
class OpenSearchLossIT {

    private static final OwnBackend OPENSEARCH = OwnBackend.openSearch();
    private static final Duration IN_TIME = Duration.ofSeconds(10);
    private static final int CLIENTS = 4;

    private final HttpClient http = HttpClient.newHttpClient();

    @Autowired
    private Topics topics;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void openSearch(DynamicPropertyRegistry properties) {
        properties.add("plinth.opensearch.url", () -> "http://127.0.0.1:" + OPENSEARCH.port());
    }

    @AfterAll
    static void stop() {
        OPENSEARCH.close();
    }

    @Test
    void searchesAreRefusedInTimeWhileOpenSearchIsDeadAndNothingIsForgotten() throws Exception {
        publish("before");
        awaitFound("before");
        var asking = new AtomicBoolean(true);

        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<List<Seen>> client = () -> {
                var seen = new ArrayList<Seen>();
                while (asking.get()) {
                    seen.add(search("before"));
                }
                return seen;
            };
            List<Future<List<Seen>>> all = new ArrayList<>();
            for (int number = 0; number < CLIENTS; number++) {
                all.add(clients.submit(client));
            }
            OPENSEARCH.kill();
            publish("meanwhile");
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> search("before").status == 503);
            OPENSEARCH.comeBack();
            awaitFound("before");
            awaitFound("meanwhile");
            asking.set(false);

            for (Future<List<Seen>> each : all) {
                assertThat(each.get()).isNotEmpty().allSatisfy(seen -> {
                    assertThat(seen.status).isIn(200, 503);
                    assertThat(seen.took).isLessThan(IN_TIME);
                });
            }
        }
    }

    private record Seen(int status, String text, Duration took) {}

    private void awaitFound(String word) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(120))
                .until(() -> search(word), seen -> seen.status == 200 && seen.text.contains("chair-" + word));
    }

    private Seen search(String word) throws IOException, InterruptedException {
        long began = System.nanoTime();
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/search?q=" + word))
                .timeout(Duration.ofSeconds(30))
                .build();
        var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        return new Seen(answer.statusCode(), answer.body(), Duration.ofNanos(System.nanoTime() - began));
    }

    private void publish(String word) {
        topics.publish("catalog-events", "product.changed", """
                {"specversion":"1.0","id":"event-%1$s","type":"product.changed","source":"/catalog-service",
                 "subject":"chair-%1$s","sequence":1,"time":"2026-11-22T10:15:30Z","datacontenttype":"application/json",
                 "data":{"id":"chair-%1$s","name":"A %1$s chair","description":"","brand":"Nordvik","category":"chairs",
                 "attributes":{},"modelId":null,"status":"ACTIVE","variants":[{"sku":"SKU-%1$s","name":"One",
                 "options":{},"price":{"minorUnits":100,"currency":"EUR"},"materialVariant":null,"available":3,
                 "stockVersion":1}],"posters":{"default":null,"byVariant":{}}}}""".formatted(word));
    }
}
