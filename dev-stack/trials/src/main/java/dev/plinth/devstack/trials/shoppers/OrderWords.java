package dev.plinth.devstack.trials.shoppers;

import dev.plinth.devstack.trials.ledgers.AfterSales;
import dev.plinth.devstack.trials.ledgers.Fact;
import java.time.Instant;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What an answer of the shop says of an order. */
record OrderWords(JsonNode order) {

    String id() {
        return order.path("id").asString();
    }

    String state() {
        return order.path("state").asString();
    }

    Fact.Shown shown() {
        boolean cancelled = order.path("history").valueStream().anyMatch(step -> "CANCELLED".equals(state(step)));
        return new Fact.Shown(
                Instant.now(),
                id(),
                cancelled,
                new AfterSales(
                        order.path("shipments").size(),
                        order.path("returns")
                                .valueStream()
                                .map(OrderWords::goods)
                                .toList(),
                        order.path("refunds")
                                .valueStream()
                                .map(OrderWords::moneyBack)
                                .toList()));
    }

    private static AfterSales.Goods goods(JsonNode goods) {
        return new AfterSales.Goods(goods.path("id").asString(), state(goods), Map.of());
    }

    private static AfterSales.MoneyBack moneyBack(JsonNode refund) {
        return new AfterSales.MoneyBack(
                refund.path("id").asString(),
                state(refund),
                refund.path("amount").path("minorUnits").asLong());
    }

    private static String state(JsonNode json) {
        return json.path("state").asString();
    }
}
