package dev.plinth.asset.gltf;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.POJONode;

/** Writes a document as one GLB, its accessors gathered in one view per kind. */
public final class GltfWriter {

    private static final int TRIANGLES = 4;

    private final Document document;
    private final Compression compression;
    private final ByteArrayOutputStream binary = new ByteArrayOutputStream();
    private final Map<PackedView.Kind, PackedView> views = new LinkedHashMap<>();
    private final Map<PackedView.Kind, Integer> places = new HashMap<>();

    private GltfWriter(Document document, Compression compression) {
        this.document = document.copy();
        this.compression = compression;
    }

    public static byte[] write(Document document, Compression compression) {
        return new GltfWriter(document, compression).write();
    }

    private byte[] write() {
        ObjectNode json = document.json();
        leaveOutDefaults(json);
        ArrayNode accessors = json.arrayNode();
        Map<Integer, Reference> uses = new HashMap<>();
        References.accessors(json).forEach(use -> uses.putIfAbsent(use.index(), use));
        var triangles = new TriangleIndices(json);
        for (int i = 0; i < document.accessors().size(); i++) {
            if (!uses.containsKey(i)) {
                throw new IllegalStateException("accessor " + i + " is used by nothing: prune first");
            }
            accessors.add(accessor(uses.get(i), document.accessor(i), triangles.contains(i)));
        }
        var stored = new StoredViews(json, binary, compression);
        views.forEach((kind, view) -> places.put(kind, stored.add(view)));
        accessors.forEach(accessor -> resolve((ObjectNode) accessor));
        if (!accessors.isEmpty()) {
            json.set("accessors", accessors);
        }
        document.images().forEach(stored::add);
        stored.finish();
        return GlbContainer.write(Json.write(json), ByteBuffer.wrap(binary.toByteArray()));
    }

    /** What a reader takes anyway; of a small file it is a hundredth. */
    private static void leaveOutDefaults(ObjectNode json) {
        for (ObjectNode mesh : Tree.objects(json, "meshes")) {
            for (ObjectNode primitive : Tree.objects(mesh, "primitives")) {
                if (primitive.path("mode").asInt(TRIANGLES) == TRIANGLES) {
                    primitive.remove("mode");
                }
            }
        }
    }

    private ObjectNode accessor(Reference use, Accessor accessor, boolean triangles) {
        var kind = PackedView.Kind.of(use, accessor, triangles);
        int offset = views.computeIfAbsent(kind, PackedView::new).add(accessor);
        ObjectNode json = AccessorJson.of(accessor, use);
        json.putPOJO("bufferView", kind);
        if (offset > 0) {
            json.put("byteOffset", offset);
        }
        return json;
    }

    private void resolve(ObjectNode accessor) {
        var kind = (PackedView.Kind) ((POJONode) accessor.get("bufferView")).getPojo();
        accessor.put("bufferView", places.get(kind));
    }
}
