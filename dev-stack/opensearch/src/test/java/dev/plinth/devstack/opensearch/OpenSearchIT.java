package dev.plinth.devstack.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.devstack.process.RunningBackend;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenSearchIT {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    private static Path data;

    private static RunningBackend backend;

    @BeforeAll
    static void start() {
        backend = RunningBackend.of(OpenSearch.class, data, 384);
    }

    @AfterAll
    static void stop() {
        backend.close();
    }

    @Test
    void keepsEveryAcknowledgedDocumentWhenKilled() throws Exception {
        send(
                "PUT",
                "/things",
                "{\"mappings\":{\"properties\":{\"price\":{\"type\":\"scaled_float\",\"scaling_factor\":100}}}}");
        send("PUT", "/things/_doc/1", "{\"name\":\"Oak chairs\",\"price\":12.5}");

        backend.killAndRestart();

        send("POST", "/things/_refresh", "");
        assertThat(send("GET", "/things/_search?q=name:oak", "")).contains("\"price\":12.5");
    }

    @Test
    void hasTheModulesOfADistribution() throws Exception {
        assertThat(send("POST", "/_analyze", "{\"analyzer\":\"english\",\"text\":\"chairs\"}"))
                .contains("\"token\":\"chair\"");
        assertThat(send("POST", "/_scripts/painless/_execute", "{\"script\":{\"source\":\"6 * 7\"}}"))
                .contains("42");
    }

    @Test
    void listensOnLoopbackOnly() throws IOException {
        assertThat(backend.isReachableFromOutside()).isFalse();
    }

    private static String send(String method, String path, String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + backend.port() + path))
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        return HTTP.send(request, BodyHandlers.ofString()).body();
    }
}
