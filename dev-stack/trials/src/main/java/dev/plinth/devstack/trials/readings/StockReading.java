package dev.plinth.devstack.trials.readings;

import static java.util.stream.Collectors.toMap;

import dev.plinth.devstack.provision.LocalAws;
import dev.plinth.devstack.trials.ledgers.HoldEntry;
import dev.plinth.devstack.trials.ledgers.StockEntry;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The catalog's table.
 *
 * @param outbox events that are not out yet
 */
record StockReading(List<StockEntry> stock, List<HoldEntry> holds, List<String> outbox) {

    static StockReading of(int dynamoDbPort) {
        var reading = new StockReading(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        try (var dynamoDb = LocalAws.dynamoDb(URI.create("http://127.0.0.1:" + dynamoDbPort))) {
            dynamoDb.scanPaginator(scan -> scan.tableName("catalog").consistentRead(true))
                    .items()
                    .forEach(reading::take);
        }
        return reading;
    }

    private void take(Map<String, AttributeValue> item) {
        String kind = text(item, "sk");
        if (kind.equals("STOCK")) {
            stock.add(new StockEntry(
                    text(item, "sku"),
                    Math.toIntExact(number(item, "onHand")),
                    Math.toIntExact(number(item, "reserved")),
                    number(item, "version")));
        } else if (kind.equals("RESERVATION")) {
            Map<String, Integer> units = attribute(item, "quantities").m().entrySet().stream()
                    .collect(toMap(
                            Map.Entry::getKey,
                            line -> Integer.valueOf(line.getValue().n())));
            holds.add(new HoldEntry(text(item, "orderId"), text(item, "state"), units));
        } else if (text(item, "pk").startsWith("OUTBOX#")) {
            outbox.add("catalog: " + item.get("events"));
        }
    }

    private static String text(Map<String, AttributeValue> item, String name) {
        return attribute(item, name).s();
    }

    private static long number(Map<String, AttributeValue> item, String name) {
        return Long.parseLong(attribute(item, name).n());
    }

    private static AttributeValue attribute(Map<String, AttributeValue> item, String name) {
        AttributeValue value = item.get(name);
        if (value == null) {
            throw new IllegalStateException("no " + name + " in " + item.keySet());
        }
        return value;
    }
}
