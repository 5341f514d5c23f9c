package dev.plinth.order.postgres;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.plinth.order.domain.Breakdown;
import dev.plinth.order.domain.CancelReason;
import dev.plinth.order.domain.Money;
import dev.plinth.order.domain.Order;
import dev.plinth.order.domain.Origin;
import dev.plinth.order.domain.Refund;
import dev.plinth.order.domain.Return;
import dev.plinth.order.domain.Shipment;
import dev.plinth.order.domain.Units;
import java.math.BigDecimal;
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
        Amount total,
        @Nullable String reason,
        @Nullable Parcel shipment,
        @Nullable Goods goods,
        @Nullable MoneyBack refund,
        @Nullable Long cartVersion) {

    record Line(String sku, int quantity) {
        static List<Line> of(List<Units> units) {
            return units.stream()
                    .map(unit -> new Line(unit.sku().value(), unit.quantity()))
                    .toList();
        }
    }

    record Amount(long minorUnits, String currency) {
        static Amount of(Money money) {
            return new Amount(money.minorUnits(), money.currency().getCurrencyCode());
        }
    }

    record Parcel(UUID id, List<Line> lines, String carrier) {}

    /** @param restock what the catalog takes into stock again */
    record Goods(UUID returnId, List<Line> lines, List<Line> restock) {}

    /**
     * @param breakdown what it takes off the order: its parts add up to the amount
     * @param left what could still be given back
     */
    record MoneyBack(UUID id, Amount amount, List<Part> breakdown, Amount left) {}

    /** @param net the basis of the tax */
    record Part(Breakdown.Kind kind, String text, BigDecimal taxRatePercent, Amount net, Amount tax) {
        static List<Part> of(Breakdown breakdown) {
            return breakdown.parts().stream()
                    .map(part -> new Part(
                            part.kind(),
                            part.text(),
                            part.taxRate().value(),
                            Amount.of(part.net()),
                            Amount.of(part.tax())))
                    .toList();
        }
    }

    static OrderFacts of(Order order) {
        CancelReason reason = order.cancelReason();
        return new OrderFacts(
                order.id().value(),
                order.number().toString(),
                order.owner().value(),
                order.lines().stream()
                        .map(line -> new Line(line.sku().value(), line.quantity()))
                        .toList(),
                Amount.of(order.total()),
                reason == null ? null : reason.word(),
                null,
                null,
                null,
                null);
    }

    /** For the cart, which then knows what has been set since. */
    OrderFacts from(Origin origin) {
        return new OrderFacts(
                orderId, number, owner, lines, total, reason, shipment, goods, refund, origin.cartVersion());
    }

    OrderFacts with(Shipment sent) {
        var parcel = new Parcel(sent.id().value(), Line.of(sent.lines()), sent.carrier());
        return new OrderFacts(orderId, number, owner, lines, total, reason, parcel, null, null, null);
    }

    OrderFacts with(Return back) {
        var here = new Goods(back.id().value(), Line.of(back.lines()), Line.of(back.restocked()));
        return new OrderFacts(orderId, number, owner, lines, total, reason, null, here, null, null);
    }

    OrderFacts with(Refund made, Money left) {
        var money =
                new MoneyBack(made.id().value(), Amount.of(made.amount()), Part.of(made.breakdown()), Amount.of(left));
        return new OrderFacts(orderId, number, owner, lines, total, reason, null, null, money, null);
    }
}
