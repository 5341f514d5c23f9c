package dev.plinth.devstack.objects;

import static dev.plinth.devstack.objects.Shop.send;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a browser lets the shop's page do, and no other page. */
class AllowedOriginIT {

    @BeforeAll
    static void letTestsNameTheirOrigin() {
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "origin,access-control-request-method");
    }

    @Test
    void theShopMayUpload() {
        var answer = preflight(Shop.ORIGIN);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo(Shop.ORIGIN);
        assertThat(header(answer, "Access-Control-Allow-Methods")).contains("PUT");
        assertThat(header(answer, "Access-Control-Allow-Headers")).contains("x-amz-checksum-sha256");
    }

    @Test
    void noOtherPageMayUpload() {
        var answer = preflight("http://localhost:6666");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().map()).doesNotContainKey("access-control-allow-origin");
    }

    @Test
    void theShopMayReadWhyItWasRefused() {
        var answer = send(HttpRequest.newBuilder(Shop.S3.resolve("/plinth-models/x"))
                .header("Origin", Shop.ORIGIN)
                .PUT(HttpRequest.BodyPublishers.ofString("unsigned")));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo(Shop.ORIGIN);
    }

    @Test
    void noOtherPageMayReadAnything() {
        var answer = send(
                HttpRequest.newBuilder(Shop.S3.resolve("/plinth-models/x")).header("Origin", "http://localhost:6666"));

        assertThat(answer.headers().map()).doesNotContainKey("access-control-allow-origin");
    }

    private static HttpResponse<String> preflight(String origin) {
        return send(HttpRequest.newBuilder(Shop.S3.resolve("/plinth-models/uploads/x"))
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "PUT")
                .header("Access-Control-Request-Headers", "x-amz-checksum-sha256"));
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
