package dev.plinth.asset.gltf;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** An accessor as the file states it. */
final class AccessorJson {

    private AccessorJson() {}

    static ObjectNode of(Accessor accessor, Reference use) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("componentType", accessor.component().code());
        json.put("count", accessor.count());
        json.put("type", accessor.type().name());
        if (accessor.normalized()) {
            json.put("normalized", true);
        }
        if (use.key().equals("POSITION")
                || (use.kind() == Reference.Kind.ANIMATION && use.key().equals("input"))) {
            bounds(accessor, json);
        }
        return json;
    }

    /** In stored units, as section 3.6.2.5 asks. */
    private static void bounds(Accessor accessor, ObjectNode json) {
        ArrayNode min = json.putArray("min");
        ArrayNode max = json.putArray("max");
        int components = accessor.type().components();
        int bytes = accessor.component().bytes();
        var data = accessor.data();
        for (int c = 0; c < components; c++) {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (int at = c * bytes; at < data.limit(); at += components * bytes) {
                double value = accessor.component().number(data, at);
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
            put(accessor, min, low);
            put(accessor, max, high);
        }
    }

    private static void put(Accessor accessor, ArrayNode bounds, double value) {
        if (accessor.component() == ComponentType.FLOAT) {
            bounds.add((float) value);
        } else {
            bounds.add((long) value);
        }
    }
}
