package dev.plinth.devstack.payments.checks;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import dev.plinth.devstack.payments.api.Json;
import dev.plinth.devstack.payments.domain.Refund;
import dev.plinth.devstack.payments.ledger.Books;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What all payments, and those of each order, came to; in the currency's smallest unit. */
final class Totals {

    private Totals() {}

    static Map<String, @Nullable Object> of(Books books) {
        Map<String, Long> refunded =
                books.refunds().stream().collect(groupingBy(Refund::intent, summingLong(Refund::amount)));
        List<Line> lines = books.intents().stream()
                .map(intent -> Line.of(intent, refunded.getOrDefault(intent.id(), 0L)))
                .toList();
        var orders = new LinkedHashMap<String, Object>();
        lines.stream()
                .filter(line -> !line.orderId().isEmpty())
                .collect(groupingBy(Line::orderId))
                .forEach((order, its) -> orders.put(order, sums(its)));
        Map<String, @Nullable Object> totals = sums(lines);
        totals.put("orders", orders);
        totals.put("paymentIntents", lines.stream().map(Line::json).toList());
        return totals;
    }

    private static Map<String, @Nullable Object> sums(List<Line> lines) {
        return Json.object(
                "charged", lines.stream().mapToLong(Line::charged).sum(),
                "refunded", lines.stream().mapToLong(Line::refunded).sum(),
                "intents", lines.size());
    }
}
