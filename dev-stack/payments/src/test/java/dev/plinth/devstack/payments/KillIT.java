package dev.plinth.devstack.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.PaymentMethodCreateParams;
import dev.plinth.devstack.process.ChildProcess;
import dev.plinth.devstack.process.ClassPath;
import dev.plinth.devstack.process.JavaProgram;
import dev.plinth.devstack.process.Ports;
import dev.plinth.devstack.process.Probe;
import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KillIT {

    private static final int ROUNDS = 3;
    private static final int CALLERS = 8;
    private static final int PAYMENTS_A_ROUND = 100;

    @TempDir
    Path data;

    private final int port = Ports.free();
    private final StripeClient stripe = StripeClient.builder()
            .setApiKey("sk_test_plinth_local")
            .setApiBase("http://localhost:" + port)
            .setMaxNetworkRetries(0)
            .build();
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();

    @Test
    void nothingAcknowledgedIsLostByKillingTheProviderUnderLoad() throws StripeException {
        for (int round = 1; round <= ROUNDS; round++) {
            ChildProcess provider = start();
            int wanted = acknowledged.size() + PAYMENTS_A_ROUND;
            try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int i = 0; i < CALLERS; i++) {
                    callers.submit(this::payUntilNobodyAnswers);
                }
                await().atMost(Duration.ofMinutes(3)).until(() -> acknowledged.size() >= wanted);
                provider.kill();
            }
        }

        ChildProcess provider = start();
        for (String intent : acknowledged) {
            assertThat(stripe.v1().paymentIntents().retrieve(intent).getStatus())
                    .isEqualTo("succeeded");
        }
        provider.kill();
    }

    private Void payUntilNobodyAnswers() throws StripeException {
        String token = stripe.v1()
                .paymentMethods()
                .create(PaymentMethodCreateParams.builder()
                        .setType(PaymentMethodCreateParams.Type.CARD)
                        .setCard(PaymentMethodCreateParams.CardDetails.builder()
                                .setNumber(TestShop.VISA)
                                .setExpMonth(12L)
                                .setExpYear(2031L)
                                .build())
                        .build())
                .getId();
        var terms = PaymentIntentCreateParams.builder()
                .setAmount(100L)
                .setCurrency("eur")
                .setPaymentMethod(token)
                .setConfirm(true)
                .build();
        while (true) {
            PaymentIntent paid = stripe.v1().paymentIntents().create(terms);
            acknowledged.add(paid.getId());
        }
    }

    private ChildProcess start() {
        var classPath = new ClassPath(
                Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                        .map(Path::of)
                        .toList());
        return JavaProgram.of("payments", classPath, PaymentProvider.class.getName())
                .arguments(
                        "--port",
                        Integer.toString(port),
                        "--data",
                        data.resolve("provider").toString())
                .start(data.resolve("provider.log"))
                .awaitReady(Probe.http(URI.create("http://127.0.0.1:" + port + "/_health")), Duration.ofMinutes(3));
    }
}
