package dev.plinth.asset.pipeline;

import dev.plinth.asset.gltf.Document;
import dev.plinth.asset.gltf.Extensions;
import dev.plinth.asset.gltf.Image;
import dev.plinth.asset.gltf.Reference;
import dev.plinth.asset.gltf.References;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Points what is alike at the first of its kind; {@link Prune} then drops the rest. */
public record Deduplicate() implements Step {

    @Override
    public String name() {
        return "dedup";
    }

    @Override
    public Document apply(Document document) {
        Document copy = document.copy();
        ObjectNode json = copy.json();
        redirect(json, "images", firsts(copy.images()));
        if (Extensions.uses(json, "KHR_animation_pointer")) {
            return copy; // it may change one of two that are alike today
        }
        for (String array : List.of("samplers", "textures", "materials")) {
            redirect(json, array, firsts(json.path(array)));
        }
        return copy;
    }

    private static Map<Integer, Integer> firsts(Iterable<?> entries) {
        Map<Object, Integer> first = new HashMap<>();
        Map<Integer, Integer> firsts = new HashMap<>();
        int index = 0;
        for (Object entry : entries) {
            firsts.put(index, first.computeIfAbsent(key(entry), unseen -> firsts.size()));
            index++;
        }
        return firsts;
    }

    private static Object key(Object entry) {
        return switch (entry) {
            case Image image -> image;
            case JsonNode json -> json.toString();
            default -> throw new IllegalArgumentException(entry.toString());
        };
    }

    private static void redirect(ObjectNode json, String array, Map<Integer, Integer> firsts) {
        for (Reference reference : References.all(json)) {
            if (reference.kind().array().equals(array)) {
                reference.pointTo(firsts.getOrDefault(reference.index(), reference.index()));
            }
        }
    }
}
