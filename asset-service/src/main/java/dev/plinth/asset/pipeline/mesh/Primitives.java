package dev.plinth.asset.pipeline.mesh;

import static dev.plinth.asset.gltf.Tree.objects;

import dev.plinth.asset.gltf.Accessor;
import dev.plinth.asset.gltf.Document;
import dev.plinth.asset.gltf.Tree;
import dev.plinth.asset.pipeline.Compact;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ObjectNode;

/** Takes each triangle primitive out of the document as {@link Geometry} and puts the changed one back. */
final class Primitives {

    /** Changes one primitive's geometry; {@code mesh} is its mesh's index. */
    @FunctionalInterface
    interface Change {
        Geometry apply(Geometry geometry, int mesh, ObjectNode primitive);
    }

    private static final int TRIANGLES = 4;

    private final Document document;
    private final List<Accessor> accessors;
    private final Map<String, ObjectNode> changed = new HashMap<>();

    private Primitives(Document document) {
        this.document = document.copy();
        this.accessors = new ArrayList<>(document.accessors());
    }

    static Document change(Document document, Change change) {
        return new Primitives(document).apply(change);
    }

    private Document apply(Change change) {
        List<ObjectNode> meshes = objects(document.json(), "meshes");
        for (int mesh = 0; mesh < meshes.size(); mesh++) {
            for (ObjectNode primitive : objects(meshes.get(mesh), "primitives")) {
                if (primitive.path("mode").asInt(TRIANGLES) == TRIANGLES) {
                    apply(change, mesh, primitive);
                }
            }
        }
        return Compact.accessors(document.with(accessors));
    }

    /** Primitives drawn from the very same accessors stay one. */
    private void apply(Change change, int mesh, ObjectNode primitive) {
        String key = key(primitive);
        ObjectNode twin = changed.get(key);
        if (twin != null) {
            share(twin, primitive);
            return;
        }
        put(primitive, change.apply(geometry(document, primitive), mesh, primitive));
        changed.put(key, primitive);
    }

    private static String key(ObjectNode primitive) {
        return primitive.path("indices") + " " + primitive.path("attributes") + " " + primitive.path("targets");
    }

    private static void share(ObjectNode twin, ObjectNode primitive) {
        for (String part : List.of("indices", "attributes", "targets")) {
            if (twin.has(part)) {
                primitive.set(part, twin.path(part).deepCopy());
            }
        }
    }

    static Geometry geometry(Document document, ObjectNode primitive) {
        Map<String, Accessor> streams = new LinkedHashMap<>();
        ObjectNode attributes = (ObjectNode) primitive.path("attributes");
        attributes.propertyNames().forEach(name -> streams.put(name, document.accessor(Tree.index(attributes, name))));
        int target = 0;
        for (ObjectNode each : objects(primitive, "targets")) {
            String prefix = target++ + "/";
            each.propertyNames().forEach(name -> streams.put(prefix + name, document.accessor(Tree.index(each, name))));
        }
        int vertices = streams.values().iterator().next().count();
        int[] indices = primitive.has("indices")
                ? document.accessor(Tree.index(primitive, "indices")).integers()
                : IntStream.range(0, vertices).toArray();
        return new Geometry(indices, vertices, streams);
    }

    private void put(ObjectNode primitive, Geometry geometry) {
        ObjectNode attributes = (ObjectNode) primitive.path("attributes");
        List<ObjectNode> targets = objects(primitive, "targets");
        geometry.streams().forEach((name, stream) -> {
            int slash = name.indexOf('/');
            ObjectNode holder = slash < 0 ? attributes : targets.get(Integer.parseInt(name.substring(0, slash)));
            holder.put(name.substring(slash + 1), add(stream));
        });
        primitive.put("indices", add(Accessor.ofIndices(geometry.indices(), geometry.vertices())));
    }

    private int add(Accessor accessor) {
        accessors.add(accessor);
        return accessors.size() - 1;
    }
}
