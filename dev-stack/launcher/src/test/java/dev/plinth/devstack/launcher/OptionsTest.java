package dev.plinth.devstack.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OptionsTest {

    @Test
    void asksForNothingByItself() {
        assertThat(Options.of(List.of()).check()).isFalse();
        assertThat(Options.of(List.of()).reset()).isFalse();
    }

    @Test
    void takesItsWordsInAnyOrder(@TempDir Path models) {
        var options = Options.of(List.of("--models", models.toString(), "--reset", "--check"));

        assertThat(options.check()).isTrue();
        assertThat(options.reset()).isTrue();
        assertThat(options.models()).contains(models);
    }

    @Test
    void namesAWordThatMeansNothing() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Options.of(List.of("--chekc")))
                .withMessageContaining("unknown option --chekc")
                .withMessageContaining("usage:");
    }

    @Test
    void namesAFolderThatIsNotThere() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Options.of(List.of("--models", "/no/such/folder")))
                .withMessageContaining("there is no folder /no/such/folder");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Options.of(List.of("--models")))
                .withMessageContaining("needs a folder");
    }
}
