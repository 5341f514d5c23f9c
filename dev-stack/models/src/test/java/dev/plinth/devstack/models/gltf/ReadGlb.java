package dev.plinth.devstack.models.gltf;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a GLB back, independently of the writer. */
public record ReadGlb(JsonNode gltf, ByteBuffer binary) {

    public static ReadGlb of(byte[] glb) {
        var bytes = ByteBuffer.wrap(glb).order(ByteOrder.LITTLE_ENDIAN);
        if (bytes.getInt(0) != 0x46546C67 || bytes.getInt(4) != 2 || bytes.getInt(8) != glb.length) {
            throw new IllegalArgumentException("no GLB 2.0 of " + glb.length + " bytes");
        }
        int json = bytes.getInt(12);
        int binary = 20 + json;
        if (json % 4 != 0 || bytes.getInt(16) != 0x4E4F534A || bytes.getInt(binary + 4) != 0x004E4942) {
            throw new IllegalArgumentException("chunks out of place");
        }
        var slice = bytes.slice(binary + 8, bytes.getInt(binary)).order(ByteOrder.LITTLE_ENDIAN);
        return new ReadGlb(JsonMapper.shared().readTree(glb, 20, json), slice);
    }

    public List<JsonNode> primitives() {
        return gltf.path("meshes")
                .valueStream()
                .map(mesh -> mesh.at("/primitives/0"))
                .toList();
    }

    /** The vectors of an accessor of floats. */
    public List<float[]> vectors(int accessor, int size) {
        JsonNode node = gltf.path("accessors").path(accessor);
        var vectors = new ArrayList<float[]>();
        for (int i = 0; i < node.path("count").asInt(); i++) {
            float[] vector = new float[size];
            for (int j = 0; j < size; j++) {
                vector[j] = binary.getFloat(offset(node) + 4 * (i * size + j));
            }
            vectors.add(vector);
        }
        return vectors;
    }

    public int[] indices(int accessor) {
        JsonNode node = gltf.path("accessors").path(accessor);
        int[] indices = new int[node.path("count").asInt()];
        for (int i = 0; i < indices.length; i++) {
            indices[i] = binary.getInt(offset(node) + 4 * i);
        }
        return indices;
    }

    private int offset(JsonNode accessor) {
        return gltf.path("bufferViews")
                .path(accessor.path("bufferView").asInt())
                .path("byteOffset")
                .asInt();
    }
}
