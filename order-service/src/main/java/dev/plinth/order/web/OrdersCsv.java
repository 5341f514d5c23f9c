package dev.plinth.order.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.plinth.order.domain.Order;
import dev.plinth.order.domain.OrderNumber;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Orders as RFC 4180, a page of them at a time, so that a million take no more memory than a hundred. */
final class OrdersCsv {

    private static final int AT_A_TIME = 200;
    private static final Pattern FORMULA = Pattern.compile("(^|[;|\t\r\n][\\s\"']*)([=+\\-@\t\r＝＋－＠])");
    private static final Pattern ENDS_A_CELL = Pattern.compile("[,;|\t\"\r\n]");

    interface Pages {
        List<Order> below(@Nullable OrderNumber before, int most);
    }

    private final BufferedWriter out;

    OrdersCsv(OutputStream out) {
        this.out = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
    }

    void write(Pages pages) throws IOException {
        row(Stream.of(
                "number",
                "placed",
                "state",
                "email",
                "country",
                "region",
                "units",
                "total",
                "refunded",
                "currency",
                "note"));
        List<Order> page = pages.below(null, AT_A_TIME);
        while (!page.isEmpty()) {
            for (Order order : page) {
                row(cells(order));
            }
            out.flush();
            page = pages.below(page.getLast().number(), AT_A_TIME);
        }
        out.flush();
    }

    private static Stream<String> cells(Order order) {
        int digits = order.total().currency().getDefaultFractionDigits();
        long back = order.payment().isCaptured()
                ? order.total().minorUnits() - order.refundable().minorUnits()
                : 0;
        return Stream.of(
                order.number().toString(),
                order.placedAt().toString(),
                order.state().name(),
                order.recipient().email(),
                order.recipient().address().place().country(),
                Objects.requireNonNullElse(order.recipient().address().place().region(), ""),
                Integer.toString(
                        order.lines().stream().mapToInt(line -> line.quantity()).sum()),
                BigDecimal.valueOf(order.total().minorUnits(), digits).toPlainString(),
                BigDecimal.valueOf(back, digits).toPlainString(),
                order.total().currency().getCurrencyCode(),
                Objects.requireNonNullElse(order.origin().note(), ""));
    }

    private void row(Stream<String> cells) throws IOException {
        out.write(cells.map(OrdersCsv::cell).collect(Collectors.joining(",")));
        out.write("\r\n");
    }

    /**
     * Spreadsheets would run what looks like a formula: https://owasp.org/www-community/attacks/CSV_Injection. Where they
     * separate cells by something else than commas, also behind what would begin a cell there, quoted or not.
     */
    static String cell(String text) {
        String inert = FORMULA.matcher(text).replaceAll("$1'$2");
        return ENDS_A_CELL.matcher(inert).find() ? '"' + inert.replace("\"", "\"\"") + '"' : inert;
    }
}
