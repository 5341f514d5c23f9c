package dev.plinth.order.webhook;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.order.domain.WebhookCarrier;
import dev.plinth.order.domain.WebhookMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Endpoints that do as they please. */
@Timeout(value = 20, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HttpWebhooksTest {

    private static final String SEALING = "only-for-tests-but-long-enough-0123456789";
    private static final Duration LIMIT = Duration.ofSeconds(1);

    private final WebhookProperties properties = new WebhookProperties(SEALING, true);
    private AesSeal seal;
    private HttpWebhooks webhooks;
    private ServerSocket endpoint;

    @BeforeEach
    void listen() throws IOException, GeneralSecurityException {
        seal = new AesSeal(properties);
        webhooks = new HttpWebhooks(properties, seal, LIMIT);
        endpoint = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void close() throws IOException {
        endpoint.close();
        webhooks.close();
    }

    @Test
    void isNotHeldUpByABodyThatNeverEnds() {
        answers("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", "1\r\nx\r\n");

        assertThat(bring().accepted()).isTrue();
    }

    @Test
    void isNotHeldUpByAHeadThatNeverEnds() {
        answers("HTTP/1.1 200 OK\r\nx: ", "x");

        assertThat(bring().accepted()).isFalse();
    }

    @Test
    void noneWaitsForAnothersAnswer() throws InterruptedException {
        int many = 8;
        var asked = new CountDownLatch(many);
        Thread.ofVirtual().start(() -> {
            try {
                while (asked.getCount() > 0) {
                    endpoint.accept(); // and never answers
                    asked.countDown();
                }
            } catch (IOException over) {
                Thread.currentThread().interrupt();
            }
        });

        List<Thread> calls = IntStream.range(0, many)
                .mapToObj(_ -> Thread.startVirtualThread(this::bring))
                .toList();

        assertThat(asked.await(LIMIT.toMillis() / 2, TimeUnit.MILLISECONDS)).isTrue();
        for (Thread call : calls) {
            call.join();
        }
    }

    @Test
    void whatCannotBeSignedAnyMoreIsNotAccepted() throws GeneralSecurityException {
        byte[] others = new AesSeal(new WebhookProperties("another" + SEALING, true)).seal(new byte[24]);

        assertThat(bring(others)).isEqualTo(new WebhookCarrier.Answer(false, "SealBroken"));
        assertThat(bring(new byte[3])).isEqualTo(new WebhookCarrier.Answer(false, "SealBroken"));
    }

    private WebhookCarrier.Answer bring() {
        return bring(seal.seal(new byte[24]));
    }

    private WebhookCarrier.Answer bring(byte[] sealedSecret) {
        URI url = URI.create("http://127.0.0.1:" + endpoint.getLocalPort() + "/hook");
        var message = new WebhookMessage("msg_1", UUID.randomUUID(), url, sealedSecret, "{}", 0, Instant.EPOCH);
        return webhooks.bring(message, Instant.EPOCH);
    }

    /** Once, and then a little more every tenth of a second for as long as anybody listens. */
    private void answers(String once, String again) {
        Thread.ofVirtual().start(() -> {
            try (Socket caller = endpoint.accept();
                    OutputStream out = caller.getOutputStream()) {
                out.write(once.getBytes(US_ASCII));
                while (!caller.isClosed()) {
                    out.write(again.getBytes(US_ASCII));
                    out.flush();
                    TimeUnit.MILLISECONDS.sleep(100);
                }
            } catch (IOException | InterruptedException gone) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
