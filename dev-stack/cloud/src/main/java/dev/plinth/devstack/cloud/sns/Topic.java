package dev.plinth.devstack.cloud.sns;

import java.util.LinkedHashMap;
import java.util.Map;

/** @param attributes what its owner has set, such as {@code DisplayName} */
record Topic(String arn, Map<String, String> attributes) {

    Topic {
        attributes = Map.copyOf(attributes);
    }

    Topic with(String attribute, String value) {
        var changed = new LinkedHashMap<>(attributes);
        changed.put(attribute, value);
        return new Topic(arn, changed);
    }
}
