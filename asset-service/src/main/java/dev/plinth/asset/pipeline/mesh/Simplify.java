package dev.plinth.asset.pipeline.mesh;

import static org.lwjgl.util.meshoptimizer.MeshOptimizer.meshopt_SimplifyPermissive;
import static org.lwjgl.util.meshoptimizer.MeshOptimizer.meshopt_SimplifyPrune;
import static org.lwjgl.util.meshoptimizer.MeshOptimizer.meshopt_simplifyWithAttributes;

import dev.plinth.asset.gltf.Document;
import dev.plinth.asset.pipeline.Step;
import java.nio.IntBuffer;

/**
 * Takes triangles away while neither surface, normals nor texture coordinates move further than allowed. Meshes that a
 * skin or morph targets deform stay whole: what is flat at rest may bend, and the measure knows only the rest.
 *
 * @param ratio triangles to stop at, of those there are
 * @param error largest move, of the mesh's size
 * @param acrossSeams may also join what only differs in normal or texture coordinate, for small sizes
 */
public record Simplify(double ratio, double error, boolean acrossSeams) implements Step {

    private static final int SMALLEST = 12;

    @Override
    public String name() {
        return "simplify";
    }

    @Override
    public Document apply(Document document) {
        return Primitives.change(document, (geometry, mesh, primitive) -> simplify(geometry));
    }

    private Geometry simplify(Geometry geometry) {
        int[] indices = geometry.indices();
        if (indices.length <= SMALLEST * 3 || geometry.deforms()) {
            return geometry;
        }
        var carried = VertexFeatures.of(geometry);
        long target = Math.max(SMALLEST, (long) (indices.length / 3 * ratio)) * 3;
        int options = meshopt_SimplifyPrune | (acrossSeams ? meshopt_SimplifyPermissive : 0);
        try (var scratch = new Scratch()) {
            IntBuffer out = scratch.ints(indices.length);
            long left = meshopt_simplifyWithAttributes(
                    out,
                    scratch.ints(indices),
                    scratch.floats(geometry.positions()),
                    geometry.vertices(),
                    12,
                    scratch.floats(carried.values()),
                    carried.weights().length * 4L,
                    scratch.floats(carried.weights()),
                    null,
                    target,
                    (float) error,
                    options,
                    scratch.floats(0));
            return left == 0 ? geometry : geometry.with(Scratch.array(out, (int) left));
        }
    }
}
