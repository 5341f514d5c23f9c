package dev.plinth.asset.pipeline.mesh;

import dev.plinth.asset.gltf.Accessor;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Normals and texture coordinates in units in which a drift costs about as much as a drift of the surface. */
record VertexFeatures(float[] values, float[] weights) {

    private static final float NORMAL_WEIGHT = 0.5f;

    static VertexFeatures of(Geometry geometry) {
        float @Nullable [] normals = floats(geometry, "NORMAL");
        float @Nullable [] coordinates = floats(geometry, "TEXCOORD_0");
        int width = (normals == null ? 0 : 3) + (coordinates == null ? 0 : 2);
        float[] weights = new float[width];
        float[] values = new float[geometry.vertices() * width];
        int at = 0;
        if (normals != null) {
            put(normals, 3, values, width, at);
            Arrays.fill(weights, 0, 3, NORMAL_WEIGHT);
            at = 3;
        }
        if (coordinates != null) {
            put(coordinates, 2, values, width, at);
            Arrays.fill(weights, at, at + 2, (float) unitsPerCoordinate(geometry, coordinates));
        }
        return new VertexFeatures(values, weights);
    }

    private static float @Nullable [] floats(Geometry geometry, String name) {
        Accessor stream = geometry.streams().get(name);
        return stream == null ? null : stream.floats();
    }

    private static void put(float[] from, int components, float[] to, int width, int at) {
        for (int i = 0; i < from.length; i++) {
            to[i / components * width + at + i % components] = from[i];
        }
    }

    /** Root of surface area over texture area, of the mesh's size. */
    private static double unitsPerCoordinate(Geometry geometry, float[] uv) {
        float[] p = geometry.positions();
        int[] indices = geometry.indices();
        double surface = 0;
        double texture = 0;
        for (int i = 0; i + 2 < indices.length; i += 3) {
            int a = indices[i];
            int b = indices[i + 1];
            int c = indices[i + 2];
            surface += Triangles.area(p, a, b, c);
            texture += Math.abs((uv[b * 2] - uv[a * 2]) * (uv[c * 2 + 1] - uv[a * 2 + 1])
                            - (uv[c * 2] - uv[a * 2]) * (uv[b * 2 + 1] - uv[a * 2 + 1]))
                    / 2;
        }
        double size = Box.around(p).longestEdge();
        return texture <= 0 || size <= 0 ? 0 : Math.sqrt(surface / texture) / size;
    }
}
