package dev.plinth.devstack.cloud.batch;

import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** The two ways in which Batch writes names with their values. */
final class Pairs {

    private Pairs() {}

    static Map<String, String> of(JsonNode object) {
        var pairs = new TreeMap<String, String>();
        object.properties()
                .forEach(each -> pairs.put(each.getKey(), each.getValue().asString()));
        return pairs;
    }

    /** A list of {@code name} and {@code value}. */
    static Map<String, String> ofNames(JsonNode list) {
        var pairs = new TreeMap<String, String>();
        list.valueStream()
                .forEach(each -> pairs.put(
                        each.path("name").asString(), each.path("value").asString("")));
        return pairs;
    }
}
