package dev.plinth.devstack.trials.readings;

import dev.plinth.devstack.trials.ledgers.AfterSales;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Parcels and returns, which lie with their order as one JSON value. */
record FulfilmentReading(int parcels, List<AfterSales.Goods> returns) {

    static FulfilmentReading of(String json) {
        JsonNode fulfilment = JsonMapper.shared().readTree(json);
        return new FulfilmentReading(
                fulfilment.path("shipments").size(),
                fulfilment
                        .path("returns")
                        .valueStream()
                        .map(FulfilmentReading::goods)
                        .toList());
    }

    AfterSales with(List<AfterSales.MoneyBack> refunds) {
        return new AfterSales(parcels, returns, refunds);
    }

    private static AfterSales.Goods goods(JsonNode goods) {
        return new AfterSales.Goods(
                goods.path("id").asString(), goods.path("state").asString(), units(goods.path("restocked")));
    }

    private static Map<String, Integer> units(JsonNode lines) {
        var units = new HashMap<String, Integer>();
        lines.forEach(line ->
                units.merge(line.path("sku").asString(), line.path("quantity").asInt(), Integer::sum));
        return units;
    }
}
