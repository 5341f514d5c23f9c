package dev.plinth.search.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plinth.search.domain.Cursor;
import dev.plinth.search.domain.InvalidSearch;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpaqueCursorTest {

    @Test
    void readsBackWhatItWrote() {
        var cursor = new Cursor(List.of(1.5, 12900L, "oslo-chair"));

        assertThat(OpaqueCursor.read(OpaqueCursor.write(cursor))).isEqualTo(cursor);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%%%", "bnVsbA", "W251bGxd", "eyJhIjoxfQ", "x"})
    void refusesWhatItNeverWrote(String text) {
        assertThatExceptionOfType(InvalidSearch.class).isThrownBy(() -> OpaqueCursor.read(text));
    }
}
