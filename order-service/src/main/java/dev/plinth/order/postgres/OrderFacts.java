package dev.plinth.order.postgres;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.plinth.order.domain.CancelReason;
import dev.plinth.order.domain.Order;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an event tells of an order: nothing that names or finds a person but the id of the account. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OrderFacts(
        UUID orderId,
        String number,
        String owner,
        List<Line> lines,
        Total total,
        @Nullable String reason) {

    record Line(String sku, int quantity) {}

    record Total(long minorUnits, String currency) {}

    static OrderFacts of(Order order) {
        CancelReason reason = order.cancelReason();
        return new OrderFacts(
                order.id().value(),
                order.number().toString(),
                order.owner().value(),
                order.lines().stream()
                        .map(line -> new Line(line.sku().value(), line.quantity()))
                        .toList(),
                new Total(order.total().minorUnits(), order.total().currency().getCurrencyCode()),
                reason == null ? null : reason.word());
    }
}
