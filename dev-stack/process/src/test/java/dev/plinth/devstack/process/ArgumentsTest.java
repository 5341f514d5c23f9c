package dev.plinth.devstack.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ArgumentsTest {

    @Test
    void readsPairsInAnyOrder() {
        var arguments = Arguments.of("--data", "/tmp/x/../y", "--port", "18021");

        assertThat(arguments.port()).isEqualTo(18021);
        assertThat(arguments.data()).isEqualTo(Path.of("/tmp/y"));
        assertThat(arguments.orElse("binaries", "none")).isEqualTo("none");
    }

    @Test
    void saysWhatIsMissing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Arguments.of("--port", "1").data())
                .withMessage("--data is missing");
    }

    @Test
    void refusesWhatIsNoPair() {
        assertThatIllegalArgumentException().isThrownBy(() -> Arguments.of("--port"));
        assertThatIllegalArgumentException().isThrownBy(() -> Arguments.of("port", "1"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Arguments.of("--port", "http").port());
    }
}
