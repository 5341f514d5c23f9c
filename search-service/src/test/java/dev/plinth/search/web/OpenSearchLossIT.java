package dev.plinth.search.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plinth.devstack.faults.Fault;
import dev.plinth.devstack.faults.FaultProxy;
import dev.plinth.devstack.test.Backend;
import dev.plinth.devstack.test.Backends;
import dev.plinth.devstack.test.Crowd;
import dev.plinth.devstack.test.Meddler;
import dev.plinth.devstack.test.Topics;
import dev.plinth.devstack.test.UseBackends;
import dev.plinth.search.domain.Found;
import dev.plinth.search.domain.Products;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * OpenSearch is cut off or silent while it is asked: searches are refused in time, and found is again what was found before.
 * That it keeps what it has acknowledged when it is killed is shown by dev-stack's OpenSearchIT.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "plinth.media.url=http://media.example")
@UseBackends({Backend.SQS, Backend.SNS, Backend.IDENTITY, Backend.OPENSEARCH})
@DirtiesContext
class OpenSearchLossIT {

    private static final FaultProxy OPENSEARCH =
            new FaultProxy(Backends.openSearch().getPort());
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

    @AfterEach
    void calm() {
        SeededBug.on = false;
        OPENSEARCH.suffer(Fault.NONE);
    }

    @AfterAll
    static void stop() {
        OPENSEARCH.close();
    }

    static Stream<Fault> losses() {
        return Stream.of(new Fault.Reset(), new Fault.BlackHole());
    }

    @ParameterizedTest
    @MethodSource("losses")
    void searchesAreRefusedInTimeWhileOpenSearchIsAwayAndNothingIsForgotten(Fault loss) throws Exception {
        String before = loss.getClass().getSimpleName() + "before";
        String meanwhile = loss.getClass().getSimpleName() + "meanwhile";
        publish(before);
        awaitFound(before);

        List<Seen> all = Crowd.asking(CLIENTS, () -> search(before), () -> {
            OPENSEARCH.suffer(loss);
            publish(meanwhile);
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> search(before).status == 503);
            OPENSEARCH.suffer(Fault.NONE);
            awaitFound(before);
            awaitFound(meanwhile);
        });

        assertThat(all).allSatisfy(seen -> isHonest(seen, before));
    }

    @Test
    void aSearchThatFindsNothingWhileOpenSearchIsAwayIsSeen() throws Exception {
        publish("known");
        awaitFound("known");
        SeededBug.on = true;
        OPENSEARCH.suffer(new Fault.Reset());

        Seen seen = search("known");

        assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> isHonest(seen, "known"));
    }

    /** While it is on, what nobody can look for is taken for what is not there. */
    @TestConfiguration
    static class SeededBug {

        private static volatile boolean on;

        @Bean
        static BeanPostProcessor blindness() {
            return Meddler.before(Products.class, (method, deed) -> {
                try {
                    return deed.done();
                } catch (RuntimeException outage) {
                    if (on && method.getName().equals("find")) {
                        return new Found(List.of(), Map.of(), Optional.empty());
                    }
                    throw outage;
                }
            });
        }
    }

    private static void isHonest(Seen seen, String word) {
        assertThat(seen.status).isIn(200, 503);
        assertThat(seen.status == 503 || seen.text.contains("chair-" + word)).isTrue();
        assertThat(seen.took).isLessThan(IN_TIME);
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
