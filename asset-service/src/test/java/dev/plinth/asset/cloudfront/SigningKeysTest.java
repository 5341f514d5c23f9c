package dev.plinth.asset.cloudfront;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.exception.SdkClientException;

class SigningKeysTest {

    private static final String FIRST =
            TestKeys.secret("K1", TestKeys.pair("EC").getPrivate());

    private Supplier<String> secret = () -> FIRST;
    private final SigningKeys keys = new SigningKeys(() -> secret.get());

    @BeforeEach
    void start() {
        keys.start();
    }

    @Test
    void aKeyThatWasRotatedIsTakenUp() {
        secret = () -> TestKeys.secret("K2", TestKeys.pair("EC").getPrivate());
        keys.refresh();

        assertThat(keys.current().keyPairId()).isEqualTo("K2");
    }

    @Test
    void withoutAnAnswerTheKnownKeyGoesOnSigning() {
        secret = () -> {
            throw SdkClientException.create("no route to host");
        };
        keys.refresh();

        assertThat(keys.current().keyPairId()).isEqualTo("K1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no json",
                "{}",
                "{\"keyPairId\":\"K2\"}",
                "{\"keyPairId\":\"K2\",\"privateKey\":\"top secret\"}",
                "{\"keyPairId\":\"K2\",\"privateKey\":\"dG9wIHNlY3JldA==\"}"
            })
    void nonsenseStopsTheStartAndNoRunningService(String nonsense) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SigningKeys(() -> nonsense).start())
                .satisfies(refusal -> assertThat(refusal).message().doesNotContain("secret\"", "dG9w"));

        secret = () -> nonsense;
        keys.refresh();
        assertThat(keys.current().keyPairId()).isEqualTo("K1");
    }

    @Test
    void aContextThatIsOnlyBuiltAsksNobody() {
        var built = new SigningKeys(() -> {
            throw SdkClientException.create("no route to host");
        });

        assertThat(built.isRunning()).isFalse();
        assertThatIllegalStateException().isThrownBy(built::current);
    }

    @Test
    void theKeyIsInNoLog() {
        assertThat(keys.current()).hasToString("K1");
    }
}
