package dev.plinth.asset.pipeline.mesh;

import dev.plinth.asset.gltf.Accessor;
import dev.plinth.asset.gltf.ComponentType;
import dev.plinth.asset.gltf.Document;
import dev.plinth.asset.gltf.Extensions;
import dev.plinth.asset.pipeline.Step;
import java.util.Map;

/**
 * Stores positions as whole steps of a grid laid over each mesh (KHR_mesh_quantization). Nodes and skins get the inverse,
 * so that everything stays where it was.
 *
 * @param bits steps along the longest edge, as a power of two
 */
public record QuantisePositions(int bits) implements Step {

    @Override
    public String name() {
        return "quantise-positions";
    }

    @Override
    public Document apply(Document document) {
        Map<Integer, PositionGrid> grids = new PositionGrids(document, bits).byMesh();
        Document changed = Primitives.change(document, (geometry, mesh, primitive) -> {
            PositionGrid grid = grids.get(mesh);
            return grid == null ? geometry : geometry.mapStreams((name, stream) -> snap(grid, name, stream));
        });
        Extensions.require(changed.json(), "KHR_mesh_quantization");
        return new GridInverse(changed, grids).apply();
    }

    private static Accessor snap(PositionGrid grid, String name, Accessor stream) {
        if (name.equals("POSITION")) {
            float[] steps = grid.steps(stream.floats(), true);
            return Accessor.packed(stream.type(), ComponentType.UNSIGNED_SHORT, false, steps, 0);
        }
        if (name.endsWith("/POSITION")) {
            float[] steps = grid.steps(stream.floats(), false);
            return Accessor.packed(stream.type(), ComponentType.SHORT, false, steps, 0);
        }
        return stream;
    }
}
