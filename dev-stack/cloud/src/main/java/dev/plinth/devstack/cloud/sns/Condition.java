package dev.plinth.devstack.cloud.sns;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** What a filter policy asks of an attribute; {@code values} is empty where the message has no such attribute. */
sealed interface Condition {

    boolean holds(List<String> values);

    record Exactly(String wanted) implements Condition {
        @Override
        public boolean holds(List<String> values) {
            return values.contains(wanted);
        }
    }

    record Prefix(String wanted) implements Condition {
        @Override
        public boolean holds(List<String> values) {
            return values.stream().anyMatch(value -> value.startsWith(wanted));
        }
    }

    record Exists(boolean wanted) implements Condition {
        @Override
        public boolean holds(List<String> values) {
            return wanted != values.isEmpty();
        }
    }

    record AnythingBut(List<Condition> unwanted) implements Condition {
        @Override
        public boolean holds(List<String> values) {
            return values.stream()
                    .anyMatch(value -> unwanted.stream().noneMatch(condition -> condition.holds(List.of(value))));
        }
    }

    /** @throws dev.plinth.devstack.cloud.wire.AwsError for what is not understood here */
    static Condition parse(JsonNode json) {
        if (json.isString()) {
            return new Exactly(json.stringValue());
        }
        if (json.isObject() && json.size() == 1) {
            var operator = json.properties().iterator().next();
            return parse(operator.getKey(), operator.getValue());
        }
        throw Invalid.parameter("FilterPolicy: " + json + " is not supported here");
    }

    private static Condition parse(String operator, JsonNode operand) {
        return switch (operator) {
            case "prefix" -> new Prefix(operand.asString());
            case "exists" -> new Exists(operand.asBoolean());
            case "anything-but" -> new AnythingBut(parseAll(operand));
            default -> throw Invalid.parameter("FilterPolicy: Unrecognized match type " + operator);
        };
    }

    private static List<Condition> parseAll(JsonNode oneOrMore) {
        return oneOrMore.isArray()
                ? oneOrMore.valueStream().map(Condition::parse).toList()
                : List.of(parse(oneOrMore));
    }
}
