package dev.plinth.asset.gltf;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What native code will walk must be sound: equal counts, indices within them, finite positions. */
final class GeometryCheck {

    private final Document document;

    GeometryCheck(Document document) {
        this.document = document;
    }

    void run() {
        for (ObjectNode mesh : Tree.objects(document.json(), "meshes")) {
            Tree.objects(mesh, "primitives").forEach(this::primitive);
        }
    }

    private void primitive(ObjectNode primitive) {
        if (!(primitive.path("attributes") instanceof ObjectNode attributes) || !attributes.has("POSITION")) {
            throw new GltfRefused("no-positions", "A mesh has no positions.");
        }
        Accessor positions = accessor(attributes, "POSITION");
        if (positions.type() != ElementType.VEC3) {
            throw new GltfRefused("bad-accessor", "Positions must have three components.");
        }
        for (float value : positions.floats()) {
            if (!Float.isFinite(value)) {
                throw new GltfRefused("not-finite", "A mesh has positions that are no numbers.");
            }
        }
        counts(attributes, positions.count());
        Tree.objects(primitive, "targets").forEach(target -> counts(target, positions.count()));
        if (primitive.has("indices")) {
            indices(accessor(primitive, "indices"), positions.count());
        }
    }

    private void counts(ObjectNode attributes, int vertices) {
        for (String name : attributes.propertyNames()) {
            if (accessor(attributes, name).count() != vertices) {
                throw new GltfRefused("bad-accessor", "%s has another number of vertices than the positions.", name);
            }
        }
    }

    private static void indices(Accessor indices, int vertices) {
        if (indices.type() != ElementType.SCALAR || indices.component() == ComponentType.FLOAT) {
            throw new GltfRefused("bad-accessor", "Indices must be whole numbers.");
        }
        for (int index : indices.integers()) {
            if (index < 0 || index >= vertices) {
                throw new GltfRefused("index-out-of-range", "A mesh draws vertex %d of %d.", index, vertices);
            }
        }
    }

    private Accessor accessor(JsonNode holder, String key) {
        return document.accessor(Tree.index(holder, key));
    }
}
