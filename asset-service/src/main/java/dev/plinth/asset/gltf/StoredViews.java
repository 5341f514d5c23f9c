package dev.plinth.asset.gltf;

import java.io.ByteArrayOutputStream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Appends views to the binary chunk and states them in the tree. */
final class StoredViews {

    private static final int ARRAY_BUFFER = 34962;
    private static final int ELEMENT_ARRAY_BUFFER = 34963;

    private final ObjectNode json;
    private final ByteArrayOutputStream binary;
    private final Compression compression;
    private final ArrayNode views;
    private final ArrayNode images;
    private int unpackedBytes;

    StoredViews(ObjectNode json, ByteArrayOutputStream binary, Compression compression) {
        this.json = json;
        this.binary = binary;
        this.compression = compression;
        this.views = json.arrayNode();
        this.images = json.arrayNode();
    }

    int add(PackedView view) {
        align();
        int unit = view.kind().use() == Reference.Kind.INDICES ? 2 : 4;
        if (compression.extension() == null || view.kind().stride() % unit != 0) {
            state(0, binary.size(), view.bytes().remaining(), view);
            binary.writeBytes(view.bytes().array());
        } else {
            addPacked(view, compression.extension());
        }
        return views.size() - 1;
    }

    private void addPacked(PackedView view, String extension) {
        byte[] packed = new MeshoptEncoder(compression.codec()).encode(view);
        int bytes = view.count() * view.kind().stride();
        ObjectNode stated = state(1, GlbContainer.aligned(unpackedBytes), bytes, view);
        unpackedBytes = GlbContainer.aligned(unpackedBytes) + bytes;
        ObjectNode meshopt = stated.putObject("extensions").putObject(extension);
        meshopt.put("buffer", 0).put("byteOffset", binary.size()).put("byteLength", packed.length);
        meshopt.put("byteStride", view.kind().stride()).put("count", view.count());
        meshopt.put("mode", MeshoptEncoder.mode(view));
        if (view.kind().octahedralBits() > 0) {
            meshopt.put("filter", "OCTAHEDRAL");
        }
        binary.writeBytes(packed);
    }

    private ObjectNode state(int buffer, int offset, int length, PackedView view) {
        ObjectNode stated = views.addObject();
        stated.put("buffer", buffer).put("byteOffset", offset).put("byteLength", length);
        if (view.kind().use().isVertexData()) {
            stated.put("byteStride", view.kind().stride()).put("target", ARRAY_BUFFER);
        } else if (view.kind().use() == Reference.Kind.INDICES) {
            stated.put("target", ELEMENT_ARRAY_BUFFER);
        }
        return stated;
    }

    void add(Image image) {
        align();
        views.addObject().put("buffer", 0).put("byteOffset", binary.size()).put("byteLength", image.bytes().length);
        images.addObject().put("mimeType", image.type().mediaType()).put("bufferView", views.size() - 1);
        binary.writeBytes(image.bytes());
    }

    void finish() {
        align();
        put("bufferViews", views);
        put("images", images);
        if (binary.size() == 0) {
            return;
        }
        ArrayNode buffers = json.putArray("buffers");
        buffers.addObject().put("byteLength", binary.size());
        if (unpackedBytes > 0 && compression.extension() != null) {
            ObjectNode fallback = buffers.addObject().put("byteLength", unpackedBytes);
            fallback.putObject("extensions").putObject(compression.extension()).put("fallback", true);
            Extensions.require(json, compression.extension());
        }
    }

    private void put(String name, ArrayNode array) {
        if (!array.isEmpty()) {
            json.set(name, array);
        }
    }

    private void align() {
        while (binary.size() % 4 != 0) {
            binary.write(0);
        }
    }
}
