package dev.plinth.asset.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProgressBarTest {

    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();

    @Test
    void aLogGetsNothingOfIt() {
        drawn(false);

        assertThat(screen.size()).isZero();
    }

    @Test
    void fillsUpInOneLineThatNamesTheStep() {
        drawn(true);

        assertThat(lines().subList(0, 3))
                .extracting(String::stripTrailing)
                .containsExactly(
                        "[..............................] read",
                        "[###############...............] full: simplify",
                        "[##############################] done");
    }

    /** Or the end of a longer name stays behind a shorter one, and the bar behind the table. */
    @Test
    void eachLineCoversTheOneBeforeAndTheLastClearsIt() {
        drawn(true);

        assertThat(lines()).hasSize(5);
        assertThat(lines().subList(0, 4)).extracting(String::length).containsOnly(73);
        assertThat(lines().get(3)).isBlank();
        assertThat(lines().get(4)).isEmpty();
    }

    private void drawn(boolean visible) {
        var bar = new ProgressBar(new PrintStream(screen, true, StandardCharsets.UTF_8), visible);
        bar.at("read", 0, 8);
        bar.at("full: simplify", 4, 8);
        bar.at("done", 8, 8);
        bar.clear();
    }

    /** Each begins where the one before did. */
    private List<String> lines() {
        String drawn = screen.toString(StandardCharsets.UTF_8);
        assertThat(drawn).startsWith("\r").doesNotContain("\n");
        return Stream.of(drawn.substring(1).split("\r", -1)).toList();
    }
}
