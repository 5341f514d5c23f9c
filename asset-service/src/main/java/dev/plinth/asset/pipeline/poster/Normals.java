package dev.plinth.asset.pipeline.poster;

/** Normals for what has none: each vertex leans with its triangles, by their area. */
final class Normals {

    private Normals() {}

    static float[] smooth(float[] p, int[] indices) {
        float[] normals = new float[p.length];
        for (int i = 0; i + 2 < indices.length; i += 3) {
            int a = indices[i] * 3;
            int b = indices[i + 1] * 3;
            int c = indices[i + 2] * 3;
            float[] n = cross(p, a, b, c);
            for (int vertex : new int[] {a, b, c}) {
                normals[vertex] += n[0];
                normals[vertex + 1] += n[1];
                normals[vertex + 2] += n[2];
            }
        }
        for (int at = 0; at < normals.length; at += 3) {
            float length = (float) Math.sqrt(
                    normals[at] * normals[at] + normals[at + 1] * normals[at + 1] + normals[at + 2] * normals[at + 2]);
            for (int c = at; c < at + 3; c++) {
                normals[c] = length == 0 ? 0 : normals[c] / length;
            }
        }
        return normals;
    }

    private static float[] cross(float[] p, int a, int b, int c) {
        float x1 = p[b] - p[a];
        float y1 = p[b + 1] - p[a + 1];
        float z1 = p[b + 2] - p[a + 2];
        float x2 = p[c] - p[a];
        float y2 = p[c + 1] - p[a + 1];
        float z2 = p[c + 2] - p[a + 2];
        return new float[] {y1 * z2 - z1 * y2, z1 * x2 - x1 * z2, x1 * y2 - y1 * x2};
    }
}
