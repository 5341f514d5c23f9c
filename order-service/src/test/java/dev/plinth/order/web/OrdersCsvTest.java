package dev.plinth.order.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrdersCsvTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx"})
    void noCellIsAFormula(String text) {
        assertThat(OrdersCsv.cell(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b", "a\"b", "a\nb"})
    void quotesWhatWouldEndACell(String text) {
        assertThat(OrdersCsv.cell(text)).isEqualTo('"' + text.replace("\"", "\"\"") + '"');
    }
}
