package dev.plinth.order.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plinth.order.domain.SealBroken;
import dev.plinth.order.domain.WebhookSecret;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class StandardSignatureTest {

    @Test
    void isWhatTheStandardsOwnExampleHas() {
        byte[] secret = Base64.getDecoder().decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

        assertThat(StandardSignature.of(
                        new WebhookSecret(secret),
                        "msg_p5jXN8AQM9LWM0D4loKWxJek",
                        1_614_265_330,
                        "{\"test\": 2432232314}"))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void aSealedSecretIsOpenedWithItsKeyOnly() throws Exception {
        var seal = new AesSeal(new WebhookProperties("only-for-tests-but-long-enough-0123456789", false));
        var other = new AesSeal(new WebhookProperties("another-for-tests-and-long-enough-0123456", false));
        byte[] secret = {1, 2, 3};
        byte[] sealed = seal.seal(secret);

        assertThat(seal.open(sealed)).isEqualTo(secret);
        assertThat(seal.seal(secret)).isNotEqualTo(sealed);
        assertThatExceptionOfType(SealBroken.class).isThrownBy(() -> other.open(sealed));
    }
}
