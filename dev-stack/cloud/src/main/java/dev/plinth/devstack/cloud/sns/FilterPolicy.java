package dev.plinth.devstack.cloud.sns;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which messages a subscription gets, by their attributes: every attribute named must meet one of its conditions.
 *
 * @see <a href="https://docs.aws.amazon.com/sns/latest/dg/sns-subscription-filter-policies.html">filter policies</a>
 */
record FilterPolicy(Map<String, List<Condition>> rules) {

    static FilterPolicy parse(String json) {
        try {
            JsonNode policy = JsonMapper.shared().readTree(json);
            Invalid.unless(policy.isObject(), "FilterPolicy: must be an object");
            return new FilterPolicy(policy.properties().stream()
                    .collect(toUnmodifiableMap(Map.Entry::getKey, rule -> conditions(rule.getKey(), rule.getValue()))));
        } catch (JacksonException malformed) {
            throw Invalid.parameter("FilterPolicy: failed to parse JSON");
        }
    }

    boolean accepts(Message message) {
        return rules.entrySet().stream()
                .allMatch(rule -> rule.getValue().stream()
                        .anyMatch(condition -> condition.holds(message.valuesOf(rule.getKey()))));
    }

    private static List<Condition> conditions(String attribute, JsonNode conditions) {
        Invalid.unless(conditions.isArray(), "FilterPolicy: " + attribute + " must be an array");
        return conditions.valueStream().map(Condition::parse).toList();
    }
}
