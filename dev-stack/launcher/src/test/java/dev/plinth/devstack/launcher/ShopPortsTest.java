package dev.plinth.devstack.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShopPortsTest {

    @Test
    void oneSettingMovesThemAll() {
        assertThat(ShopPorts.of("8090").of(ShopPorts.Process.IDENTITY))
                .isEqualTo(ShopPorts.of("8080").of(ShopPorts.Process.IDENTITY) + 10);
    }

    @Test
    void noTwoAreTheSame() {
        var ports = ShopPorts.of("8080");
        assertThat(Stream.of(ShopPorts.Process.values()).map(ports::of)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "55001", "http", ""})
    void refusesWhatIsNoPort(String setting) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> ShopPorts.of(setting))
                .withMessageContaining("PLINTH_PORT must be");
    }
}
