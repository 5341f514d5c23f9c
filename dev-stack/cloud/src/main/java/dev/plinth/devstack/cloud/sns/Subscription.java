package dev.plinth.devstack.cloud.sns;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** @param queue the ARN of the SQS queue it feeds */
record Subscription(String arn, String topic, String queue, Map<String, String> attributes) {

    private static final String RAW = "RawMessageDelivery";
    private static final String FILTER = "FilterPolicy";

    Subscription {
        attributes = Map.copyOf(attributes);
    }

    /** Whether the queue gets the message as it is, not wrapped in SNS's envelope. */
    boolean deliversRaw() {
        return Boolean.parseBoolean(attributes.get(RAW));
    }

    Optional<FilterPolicy> filter() {
        return Optional.ofNullable(attributes.get(FILTER)).map(FilterPolicy::parse);
    }

    boolean wants(Message message) {
        return filter().map(filter -> filter.accepts(message)).orElse(true);
    }

    /** @throws dev.plinth.devstack.cloud.wire.AwsError where SNS would not take the value */
    Subscription with(String attribute, String value) {
        switch (attribute) {
            case RAW -> Invalid.unless(value.equals("true") || value.equals("false"), RAW + " must be true or false");
            case FILTER -> FilterPolicy.parse(value);
            case "FilterPolicyScope" ->
                Invalid.unless(value.equals("MessageAttributes"), "only attributes are filtered here");
            default -> throw Invalid.parameter(attribute + " is not supported here");
        }
        var changed = new LinkedHashMap<>(attributes);
        changed.put(attribute, value);
        return new Subscription(arn, topic, queue, changed);
    }
}
