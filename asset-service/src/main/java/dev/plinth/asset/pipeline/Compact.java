package dev.plinth.asset.pipeline;

import dev.plinth.asset.gltf.Accessor;
import dev.plinth.asset.gltf.Document;
import dev.plinth.asset.gltf.Image;
import dev.plinth.asset.gltf.Reference;
import dev.plinth.asset.gltf.References;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Keeps the entries of a list that something refers to, and renumbers the references. */
public final class Compact {

    private Compact() {}

    /** For documents whose tree may be changed. */
    public static Document accessors(Document document) {
        List<Accessor> kept = new ArrayList<>();
        compact(document.json(), "accessors", index -> kept.add(document.accessor(index)));
        return document.with(kept);
    }

    static Document images(Document document) {
        List<Image> kept = new ArrayList<>();
        compact(document.json(), "images", index -> kept.add(document.images().get(index)));
        return new Document(document.json(), document.accessors(), kept);
    }

    static void array(ObjectNode json, String name) {
        if (!(json.path(name) instanceof ArrayNode all)) {
            return;
        }
        ArrayNode kept = json.arrayNode();
        compact(json, name, index -> kept.add(all.get(index)));
        if (kept.isEmpty()) {
            json.remove(name);
        } else {
            json.set(name, kept);
        }
    }

    private static void compact(ObjectNode json, String array, IntConsumer keep) {
        List<Reference> references = References.all(json).stream()
                .filter(each -> each.kind().array().equals(array))
                .toList();
        Map<Integer, Integer> places = new TreeMap<>();
        references.forEach(each -> places.put(each.index(), 0));
        int next = 0;
        for (Map.Entry<Integer, Integer> place : places.entrySet()) {
            keep.accept(place.getKey());
            place.setValue(next++);
        }
        for (Reference reference : references) {
            reference.pointTo(places.getOrDefault(reference.index(), 0));
        }
    }
}
