package dev.plinth.order.web;

import static dev.plinth.order.domain.OrderFixtures.AT_HOME;
import static dev.plinth.order.domain.OrderFixtures.CHAIR;
import static dev.plinth.order.domain.OrderFixtures.NOON;
import static dev.plinth.order.domain.OrderFixtures.aKey;
import static dev.plinth.order.domain.OrderFixtures.aShopper;
import static dev.plinth.order.domain.OrderFixtures.line;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.order.domain.Charges;
import dev.plinth.order.domain.Order;
import dev.plinth.order.domain.OrderNumber;
import dev.plinth.order.domain.Origin;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrdersCsvTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "＝1+1", "＋1", "－1", "＠SUM(A1)"})
    void noCellIsAFormula(String text) {
        assertThat(OrdersCsv.cell(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b", "a\"b", "a\nb", "a;b", "a\tb", "a|b"})
    void quotesWhatWouldEndACell(String text) {
        assertThat(OrdersCsv.cell(text)).isEqualTo('"' + text.replace("\"", "\"\"") + '"');
    }

    @Test
    void noCellIsAFormulaWhereSemicolonsEndCellsEither() {
        assertThat(OrdersCsv.cell("ring;=1+1")).isEqualTo("\"ring;'=1+1\"");
        assertThat(OrdersCsv.cell("ring; -1")).isEqualTo("\"ring; '-1\"");
        assertThat(OrdersCsv.cell("ring;\"@x")).isEqualTo("\"ring;\"\"'@x\"");
        assertThat(OrdersCsv.cell("ring|+1")).isEqualTo("\"ring|'+1\"");
        assertThat(OrdersCsv.cell("ring\t=1")).isEqualTo("\"ring\t'=1\"");
        assertThat(OrdersCsv.cell("\tring")).isEqualTo("\"'\tring\"");
        assertThat(OrdersCsv.cell("a+b=c; d-e")).isEqualTo("\"a+b=c; d-e\"");
    }

    @Test
    void endsWithTheNote() throws IOException {
        assertThat(written("Ring twice"))
                .startsWith("number,")
                .contains(",country,region,")
                .contains(",currency,note\r\n")
                .endsWith(",EUR,Ring twice\r\n");
    }

    @Test
    void aNoteIsOneCellAndNoFormula() throws IOException {
        assertThat(written("=HYPERLINK(\"https://evil.example\",1)\n+1"))
                .endsWith(",EUR,\"'=HYPERLINK(\"\"https://evil.example\"\",1)\n'+1\"\r\n");
    }

    @Test
    void anOrderWithoutANoteHasAnEmptyCell() throws IOException {
        assertThat(written(null)).endsWith(",EUR,\r\n");
    }

    private static String written(@Nullable String note) throws IOException {
        Order order = Order.pending(
                new OrderNumber(100_001),
                aShopper(),
                aKey(),
                AT_HOME,
                new Origin(null, note),
                Charges.of(List.of(line(CHAIR, 1))),
                NOON);
        var out = new ByteArrayOutputStream();
        new OrdersCsv(out).write((before, _) -> before == null ? List.of(order) : List.of());
        return out.toString(UTF_8);
    }
}
