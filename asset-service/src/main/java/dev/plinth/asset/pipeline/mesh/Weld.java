package dev.plinth.asset.pipeline.mesh;

import static org.lwjgl.util.meshoptimizer.MeshOptimizer.meshopt_generateVertexRemapMulti;

import dev.plinth.asset.gltf.Accessor;
import dev.plinth.asset.gltf.Document;
import dev.plinth.asset.pipeline.Step;
import java.nio.IntBuffer;
import java.util.Arrays;
import org.lwjgl.util.meshoptimizer.MeshoptStream;

/** Makes vertices that agree in every bit one, and drops triangles that have collapsed to a line or a point. */
public record Weld() implements Step {

    @Override
    public String name() {
        return "weld";
    }

    @Override
    public Document apply(Document document) {
        return Primitives.change(document, (geometry, mesh, primitive) -> weld(geometry));
    }

    static Geometry weld(Geometry geometry) {
        int[] indices = geometry.indices();
        if (indices.length == 0) {
            return geometry;
        }
        try (var scratch = new Scratch();
                var streams = MeshoptStream.malloc(geometry.streams().size())) {
            int at = 0;
            for (Accessor stream : geometry.streams().values()) {
                int bytes = stream.elementBytes();
                streams.get(at++).set(scratch.bytes(stream.data()), bytes, bytes);
            }
            IntBuffer remap = scratch.ints(geometry.vertices());
            long unique = meshopt_generateVertexRemapMulti(remap, scratch.ints(indices), geometry.vertices(), streams);
            int[] places = Scratch.array(remap, geometry.vertices());
            int[] moved = Arrays.stream(indices).map(index -> places[index]).toArray();
            return geometry.remapped(proper(moved), places, (int) unique);
        }
    }

    private static int[] proper(int[] indices) {
        int kept = 0;
        for (int i = 0; i + 2 < indices.length; i += 3) {
            int a = indices[i];
            int b = indices[i + 1];
            int c = indices[i + 2];
            if (a != b && b != c && c != a) {
                indices[kept++] = a;
                indices[kept++] = b;
                indices[kept++] = c;
            }
        }
        return kept == 0 ? indices : Arrays.copyOf(indices, kept); // a primitive may not be empty
    }
}
