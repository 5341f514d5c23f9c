package dev.plinth.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.json.JsonMapper;

class StorableTextTest {

    private record Said(String text) {}

    private final JsonMapper json = mapper();

    @ParameterizedTest
    @ValueSource(strings = {"a\\u0000", "\\ud83d", "\\ude00\\ud83d"})
    void refusesWhatNoTextOfPostgresHolds(String text) {
        assertThatExceptionOfType(InvalidFormatException.class)
                .isThrownBy(() -> json.readValue("{\"text\":\"" + text + "\"}", Said.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a\\nb", "\\ud83d\\ude00"})
    void takesTheRest(String text) {
        assertThat(json.readValue("{\"text\":\"" + text + "\"}", Said.class).text())
                .hasSize(
                        text.replace("\\ud83d\\ude00", "**").replace("\\n", "*").length());
    }

    private static JsonMapper mapper() {
        var builder = JsonMapper.builder();
        builder.addModule(StorableText.module());
        return builder.build();
    }
}
