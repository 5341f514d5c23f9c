package dev.plinth.devstack.models.gltf;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The binary part of a GLB, filled with buffer views. The same bytes are stored once. */
final class BinaryChunk {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Map<ByteBuffer, Integer> views = new HashMap<>();
    private final ArrayNode bufferViews;

    BinaryChunk(ObjectNode gltf) {
        this.bufferViews = gltf.putArray("bufferViews");
    }

    /**
     * Stores what is not stored yet.
     *
     * @param target 34962 for vertices, 34963 for indices, 0 for images
     * @return the index of the buffer view
     */
    int store(ByteBuffer content, int target) {
        return views.computeIfAbsent(content, ignored -> append(content, target));
    }

    private int append(ByteBuffer content, int target) {
        var view = bufferViews.addObject().put("buffer", 0).put("byteOffset", bytes.size());
        view.put("byteLength", content.remaining());
        if (target != 0) {
            view.put("target", target);
        }
        byte[] copy = new byte[content.remaining()];
        content.duplicate().get(copy);
        bytes.writeBytes(copy);
        while (bytes.size() % 4 != 0) {
            bytes.write(0);
        }
        return bufferViews.size() - 1;
    }

    byte[] toBytes() {
        return bytes.toByteArray();
    }
}
