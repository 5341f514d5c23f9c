package dev.plinth.asset.gltf;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reading a JSON tree whose shape nobody vouches for. */
public final class Tree {

    private Tree() {}

    /** The objects in the array {@code name}; none where it is missing. */
    public static List<ObjectNode> objects(JsonNode parent, String name) {
        List<ObjectNode> found = new ArrayList<>();
        for (JsonNode each : array(parent, name)) {
            if (!(each instanceof ObjectNode object)) {
                throw new GltfRefused("bad-json", "'%s' must hold objects only.", name);
            }
            found.add(object);
        }
        return found;
    }

    /** The array {@code name}, or an empty list of nodes. */
    public static Iterable<JsonNode> array(JsonNode parent, String name) {
        JsonNode found = parent.path(name);
        if (found.isMissingNode()) {
            return List.of();
        }
        if (!(found instanceof ArrayNode)) {
            throw new GltfRefused("bad-json", "'%s' must be an array.", name);
        }
        return found;
    }

    public static int size(JsonNode parent, String name) {
        return parent.path(name).size();
    }

    /** A whole number in 0 … {@code Long.MAX_VALUE}, {@code absent} where there is none. */
    public static long whole(JsonNode parent, String name, long absent) {
        JsonNode found = parent.path(name);
        if (found.isMissingNode()) {
            return absent;
        }
        if (!found.isNumber() || found.asDouble() != Math.rint(found.asDouble()) || found.asDouble() < 0) {
            throw new GltfRefused("bad-json", "'%s' must be a whole number of 0 or more.", name);
        }
        return (long) found.asDouble();
    }

    public static int index(JsonNode parent, String name) {
        return (int) Math.min(Integer.MAX_VALUE, whole(parent, name, Integer.MAX_VALUE));
    }

    public static JsonNode extension(JsonNode parent, String name) {
        return parent.path("extensions").path(name);
    }
}
