package dev.plinth.asset.pipeline.mesh;

import dev.plinth.asset.gltf.Accessor;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;

/**
 * One primitive's triangles.
 *
 * @param streams what each vertex carries: attributes by their name, morph targets' as {@code 0/POSITION}
 */
record Geometry(int[] indices, int vertices, Map<String, Accessor> streams) {

    float[] positions() {
        return stream("POSITION").floats();
    }

    Accessor stream(String name) {
        return Objects.requireNonNull(streams.get(name), name);
    }

    /** Has morph targets or is skinned. */
    boolean deforms() {
        return streams.keySet().stream().anyMatch(name -> name.contains("/") || name.startsWith("JOINTS"));
    }

    Geometry with(int[] others) {
        return new Geometry(others, vertices, streams);
    }

    Geometry mapStreams(BiFunction<String, Accessor, Accessor> change) {
        Map<String, Accessor> changed = new LinkedHashMap<>();
        streams.forEach((name, stream) -> changed.put(name, change.apply(name, stream)));
        return new Geometry(indices, vertices, changed);
    }

    /** Vertex {@code i} moves to place {@code remap[i]}, or away where that is -1. */
    Geometry remapped(int[] others, int[] remap, int kept) {
        Map<String, Accessor> moved = new LinkedHashMap<>();
        streams.forEach((name, stream) -> moved.put(name, moved(stream, remap, kept)));
        return new Geometry(others, kept, moved);
    }

    private static Accessor moved(Accessor stream, int[] remap, int kept) {
        int element = stream.elementBytes();
        ByteBuffer from = stream.data();
        ByteBuffer to = ByteBuffer.allocate(kept * element);
        for (int i = 0; i < remap.length; i++) {
            if (remap[i] >= 0) {
                to.put(remap[i] * element, from, i * element, element);
            }
        }
        return new Accessor(stream.type(), stream.component(), stream.normalized(), to, stream.octahedralBits());
    }
}
