package dev.plinth.order;

import com.stripe.net.Webhook;
import dev.plinth.devstack.process.ClassPath;
import dev.plinth.devstack.process.JavaProgram;
import dev.plinth.devstack.process.Ports;
import dev.plinth.devstack.process.Probe;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;

/** The payment provider of the dev-stack in a process of its own, with its own ledger. */
public final class Provider {

    public static final String SECRET_KEY = "sk_test_plinth_local";
    static final String PUBLISHABLE_KEY = "pk_test_plinth_local";
    static final String WEBHOOK_SECRET = "whsec_test";

    public static final String GOOD = "4242424242424242";
    public static final String DECLINED = "4000000000000002";
    public static final String ASKS = "4000002500003155";
    public static final String DISPUTES = "4000000000000259";
    public static final String CHARGES_SILENTLY = "4000000000000119";

    private static final Provider RUNNING = start();

    private final String url;
    private final RestClient http;

    private Provider(String url) {
        this.url = url;
        this.http = RestClient.builder()
                .baseUrl(url)
                .requestFactory(new JdkClientHttpRequestFactory()) // follows no redirect of a POST
                .build();
    }

    public static Provider running() {
        return RUNNING;
    }

    public String url() {
        return url;
    }

    /** A card as the shopper's browser turns it into a token. */
    public String methodFor(String card) {
        String form = "type=card&card[number]=" + card + "&card[exp_month]=12&card[exp_year]=2031&card[cvc]=123";
        return http.post()
                .uri("/v1/payment_methods")
                .headers(headers -> headers.setBearerAuth(PUBLISHABLE_KEY))
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(form)
                .retrieve()
                .requiredBody(JsonNode.class)
                .path("id")
                .asString();
    }

    /** In minor units, by the provider's own books. @param kind charged, refunded or intents */
    public long ledger(String order, String kind) {
        return http.get()
                .uri("/_ledger")
                .retrieve()
                .requiredBody(JsonNode.class)
                .path("orders")
                .path(order)
                .path(kind)
                .asLong(0);
    }

    /** The shopper answers at the bank's page, if that still waits for them. */
    public void decide(URI page, String decision) {
        http.post()
                .uri(page)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(
                        page.getRawQuery() == null
                                ? "decision=" + decision
                                : page.getRawQuery() + "&decision=" + decision)
                .retrieve()
                .onStatus(status -> status == HttpStatus.GONE, (_, _) -> {})
                .toBodilessEntity();
    }

    static String notice(String intent) {
        return """
                {"id":"evt_%s","object":"event","type":"payment_intent.succeeded",
                 "data":{"object":{"id":"%s","object":"payment_intent"}}}""".formatted(UUID.randomUUID(), intent);
    }

    static String refundNotice(String intent) {
        return """
                {"id":"evt_%s","object":"event","type":"refund.created",
                 "data":{"object":{"id":"re_1","object":"refund","payment_intent":"%s"}}}""".formatted(UUID.randomUUID(), intent);
    }

    /** Somebody gives money back without telling the shop first. */
    void refundInItsPages(String intent, long minorUnits) {
        http.post()
                .uri("/v1/refunds")
                .headers(headers -> headers.setBearerAuth(SECRET_KEY))
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body("payment_intent=" + intent + "&amount=" + minorUnits)
                .retrieve()
                .toBodilessEntity();
    }

    static String signature(String notice, Instant at, String secret) {
        try {
            long time = at.getEpochSecond();
            return "t=" + time + ",v1=" + Webhook.Util.computeHmacSha256(secret, time + "." + notice);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Provider start() {
        try {
            Path folder = Files.createDirectories(Path.of("target", "provider"));
            int port = Ports.free();
            JavaProgram.of(
                            "payments",
                            ClassPath.ofModule(Path.of("..", "dev-stack", "payments")),
                            "dev.plinth.devstack.payments.PaymentProvider")
                    .heap(96)
                    .arguments("--port", String.valueOf(port))
                    .arguments(
                            "--data", Files.createTempDirectory(folder, "data").toString())
                    .start(folder.resolve("provider.log"))
                    .awaitReady(Probe.http(URI.create("http://127.0.0.1:" + port + "/_health")), Duration.ofMinutes(1));
            return new Provider("http://127.0.0.1:" + port);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
