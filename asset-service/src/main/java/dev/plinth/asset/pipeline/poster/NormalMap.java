package dev.plinth.asset.pipeline.poster;

import org.jspecify.annotations.Nullable;

/** Bends a normal by the material's normal map, in the frame that the texture coordinates span on the triangle. */
final class NormalMap {

    private NormalMap() {}

    static double[] bend(Hit hit, double[] normal) {
        Sampler map = hit.surface.material().maps().normal();
        float @Nullable [] uv = map == null ? null : hit.surface.coordinates(map.set());
        if (map == null || uv == null) {
            return normal;
        }
        double u1 = uv[hit.b * 2] - uv[hit.a * 2];
        double v1 = uv[hit.b * 2 + 1] - uv[hit.a * 2 + 1];
        double u2 = uv[hit.c * 2] - uv[hit.a * 2];
        double v2 = uv[hit.c * 2 + 1] - uv[hit.a * 2 + 1];
        double turn = u1 * v2 - u2 * v1;
        if (turn == 0) {
            return normal;
        }
        float[] p = hit.surface.positions();
        double[] tangent = new double[3];
        for (int i = 0; i < 3; i++) {
            double e1 = p[hit.b * 3 + i] - p[hit.a * 3 + i];
            double e2 = p[hit.c * 3 + i] - p[hit.a * 3 + i];
            tangent[i] = (e1 * v2 - e2 * v1) / turn;
        }
        double lean = Vectors.dot(tangent, normal);
        tangent = Vectors.unit(
                tangent[0] - normal[0] * lean, tangent[1] - normal[1] * lean, tangent[2] - normal[2] * lean);
        // glTF's green points up the picture, while v runs down it
        double side = turn > 0 ? -1 : 1;
        double[] across = Vectors.cross(normal, tangent);
        float[] texel = new float[4];
        hit.sample(map, texel);
        double x = (texel[0] * 2 - 1) * map.strength();
        double y = (texel[1] * 2 - 1) * map.strength() * side;
        double z = texel[2] * 2 - 1;
        return Vectors.unit(
                tangent[0] * x + across[0] * y + normal[0] * z,
                tangent[1] * x + across[1] * y + normal[1] * z,
                tangent[2] * x + across[2] * y + normal[2] * z);
    }
}
