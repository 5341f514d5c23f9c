package dev.plinth.asset.gltf;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Checked slices of the buffers, meshopt-compressed ones unpacked once. */
final class BufferViews {

    /** @param stride distance of elements in bytes, 0 where they follow each other */
    record View(ByteBuffer bytes, int stride) {}

    private final List<ByteBuffer> buffers = new ArrayList<>();
    private final List<ObjectNode> views;
    private final Budget budget;
    private final Map<Integer, View> read = new HashMap<>();

    BufferViews(ObjectNode json, ByteBuffer binary, UriReader uris, Budget budget) {
        this.views = Tree.objects(json, "bufferViews");
        this.budget = budget;
        for (ObjectNode buffer : Tree.objects(json, "buffers")) {
            if (buffer.has("uri")) {
                buffers.add(ByteBuffer.wrap(uris.read(buffer.path("uri").asString(""))));
            } else {
                buffers.add(buffers.isEmpty() ? binary : ByteBuffer.allocate(0));
            }
        }
    }

    View view(int index) {
        if (index < 0 || index >= views.size()) {
            throw new GltfRefused("index-out-of-range", "Buffer view %d does not exist.", index);
        }
        View known = read.get(index);
        if (known == null) {
            known = read(views.get(index));
            read.put(index, known);
        }
        return known;
    }

    private View read(ObjectNode view) {
        for (String extension : List.of("KHR_meshopt_compression", "EXT_meshopt_compression")) {
            JsonNode packed = Tree.extension(view, extension);
            if (packed instanceof ObjectNode) {
                return MeshoptView.of(packed).decode(slice(packed), budget);
            }
        }
        return new View(slice(view), (int) Math.min(252, Tree.whole(view, "byteStride", 0)));
    }

    private ByteBuffer slice(JsonNode range) {
        int buffer = Tree.index(range, "buffer");
        if (buffer >= buffers.size()) {
            throw new GltfRefused("index-out-of-range", "Buffer %d does not exist.", buffer);
        }
        long offset = Tree.whole(range, "byteOffset", 0);
        long length = Tree.whole(range, "byteLength", 0);
        if (offset > Integer.MAX_VALUE
                || length > Integer.MAX_VALUE
                || offset + length > buffers.get(buffer).limit()) {
            throw new GltfRefused("outside-buffer", "A buffer view reaches beyond the end of its buffer.");
        }
        return buffers.get(buffer).slice((int) offset, (int) length).order(ByteOrder.LITTLE_ENDIAN);
    }
}
