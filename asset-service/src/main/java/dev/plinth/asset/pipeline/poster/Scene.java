package dev.plinth.asset.pipeline.poster;

import dev.plinth.asset.pipeline.Bounds;
import java.util.List;

/** Everything that is drawn. */
record Scene(List<Surface> surfaces) {

    Scene {
        surfaces = List.copyOf(surfaces);
    }

    Bounds bounds() {
        double[] min = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
        double[] max = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
        for (Surface surface : surfaces) {
            for (int index : surface.indices()) {
                for (int c = 0; c < 3; c++) {
                    min[c] = Math.min(min[c], surface.positions()[index * 3 + c]);
                    max[c] = Math.max(max[c], surface.positions()[index * 3 + c]);
                }
            }
        }
        return surfaces.isEmpty() ? new Bounds(new double[3], new double[3]) : new Bounds(min, max);
    }
}
