package dev.plinth.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** A service that is told to end finishes what it has begun: what SIGTERM sets off is the closing of its context. */
class GracefulEndIT {

    private static final int REQUESTS = 50;

    private final AtomicInteger begun = new AtomicInteger();
    private final CountDownLatch goOn = new CountDownLatch(1);

    /** No configuration class of its own, or every other test's service would have the path too. */
    private final class SlowPath implements ApplicationContextInitializer<GenericApplicationContext> {

        @Override
        public void initialize(GenericApplicationContext service) {
            service.registerBean(RouterFunction.class, this::slow);
        }

        private RouterFunction<ServerResponse> slow() {
            return RouterFunctions.route()
                    .GET("/open/slow", _ -> {
                        begun.incrementAndGet();
                        goOn.await();
                        return ServerResponse.ok().body("done");
                    })
                    .build();
        }
    }

    @Test
    void noRequestThatHasBegunFails() {
        assertThat(answeredWhileItEnds("graceful")).isEqualTo(REQUESTS);
    }

    /** The seeded bug. */
    @Test
    void anEndThatWaitsForNobodyCutsOffWhatHasBegun() {
        assertThat(answeredWhileItEnds("immediate")).isLessThan(REQUESTS);
    }

    /** Of requests that had begun. */
    private long answeredWhileItEnds(String shutdown) {
        var service = (ServletWebServerApplicationContext) new SpringApplicationBuilder(SampleService.class)
                .initializers(new SlowPath())
                .run(
                        "--server.port=0",
                        "--plinth.web.farewell=0s",
                        "--server.shutdown=" + shutdown,
                        "--spring.cloud.aws.region.static=eu-west-1",
                        "--plinth.identity.issuer=http://127.0.0.1:1",
                        "--plinth.identity.jwks-uri=http://127.0.0.1:1/keys",
                        "--plinth.identity.clients=storefront");
        int port = service.getWebServer().getPort();
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/open/slow"))
                .timeout(Duration.ofMinutes(2))
                .build();
        try (var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            var answers = IntStream.range(0, REQUESTS)
                    .mapToObj(_ -> client.sendAsync(request, BodyHandlers.ofString()))
                    .toList();
            await().atMost(Duration.ofMinutes(1)).until(() -> begun.get() == REQUESTS);

            var end = CompletableFuture.runAsync(service::close);
            await().atMost(Duration.ofMinutes(1)).until(() -> refusesNewcomers(port));
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> shutdown.equals("graceful") || answers.stream().anyMatch(CompletableFuture::isDone));
            goOn.countDown();

            long good = answers.stream()
                    .map(answer -> answer.handle((reply, cut) -> cut == null && reply.statusCode() == 200))
                    .filter(CompletableFuture::join)
                    .count();
            end.join();
            return good;
        }
    }

    private static boolean refusesNewcomers(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 1000);
            socket.setSoTimeout(500);
            socket.getOutputStream()
                    .write("GET /open/parcels/1 HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            return socket.getInputStream().read() < 0;
        } catch (IOException refused) {
            return true;
        }
    }
}
