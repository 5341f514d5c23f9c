package dev.plinth.asset.cloudfront;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.services.cloudfront.model.TooManyInvalidationsInProgressException;

/** What CloudFront hears, on its own wire; that its stand-in does it is tested there. */
@ExtendWith(OutputCaptureExtension.class)
class InvalidationsTest {

    private static final Pattern PATH = Pattern.compile("<Path>([^<]+)</Path>");

    private static final String BUSY =
            "<ErrorResponse><Error><Type>Sender</Type><Code>TooManyInvalidationsInProgress</Code>"
                    + "<Message>Processing your request will cause you to exceed the maximum number of in-progress"
                    + " wildcard invalidations.</Message></Error><RequestId>R1</RequestId></ErrorResponse>";

    private int refusals;
    private final List<List<String>> batches = new ArrayList<>();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private HttpServer server;
    private Invalidations invalidations;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/2020-05-31/distribution/E1/invalidation", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes());
            boolean busy = refusals-- > 0;
            if (!busy) {
                batches.add(
                        PATH.matcher(body).results().map(path -> path.group(1)).toList());
            }
            byte[] answer =
                    (busy ? BUSY : "<Invalidation><Id>I1</Id><Status>InProgress</Status></Invalidation>").getBytes();
            exchange.sendResponseHeaders(busy ? 400 : 201, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        var distribution = new DistributionProperties(
                "E1", URI.create("http://localhost:" + server.getAddress().getPort()), 20);
        var credentials = StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local-secret"));
        var client = new CloudFrontConfiguration().cloudFrontClient(credentials, distribution);
        invalidations = new Invalidations(
                client,
                "E1",
                new InvalidationCount(meters, Clock.systemUTC(), distribution.alarmAbove()),
                Duration.ofMillis(1));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void manyFoldersAreFewCalls() {
        invalidations.forget(folders(17));

        assertThat(batches).extracting(List::size).containsExactly(15, 2);
        assertThat(batches.getFirst().getFirst()).isEqualTo("/posters/0/*");
        assertThat(meters.counter("plinth.media.invalidated.paths").count()).isEqualTo(17);
    }

    @Test
    void waitsWhileAsManyAreInProgressAsCloudFrontTakes() {
        refusals = 2;

        invalidations.forget(folders(3));

        assertThat(batches).singleElement().satisfies(paths -> assertThat(paths).hasSize(3));
        assertThat(meters.counter("plinth.media.invalidated.paths").count()).isEqualTo(3);
    }

    @Test
    void aCloudFrontThatStaysBusyIsAskedAgainByTheNextSweep() {
        refusals = 1_000;

        assertThatExceptionOfType(TooManyInvalidationsInProgressException.class)
                .isThrownBy(() -> invalidations.forget(folders(1)));
        assertThat(meters.counter("plinth.media.invalidated.paths").count()).isZero();
    }

    @Test
    void nothingToForgetIsNoCall() {
        invalidations.forget(List.of());

        assertThat(batches).isEmpty();
    }

    @Test
    void moreThanThereIsReasonForSoundsTheAlarmOnce(CapturedOutput log) {
        invalidations.forget(folders(20));
        assertThat(log).doesNotContain("ALARM");

        invalidations.forget(folders(1));
        invalidations.forget(folders(1));
        assertThat(log.getAll().split("ALARM", -1)).hasSize(2);
    }

    private static List<String> folders(int count) {
        return IntStream.range(0, count).mapToObj(i -> "posters/" + i + "/").toList();
    }
}
