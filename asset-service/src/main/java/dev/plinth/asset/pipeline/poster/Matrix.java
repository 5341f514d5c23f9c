package dev.plinth.asset.pipeline.poster;

import tools.jackson.databind.JsonNode;

/** A 4 × 4 matrix by columns, as glTF stores it. */
record Matrix(double[] m) {

    static final Matrix IDENTITY = new Matrix(new double[] {1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1});

    static Matrix ofNode(JsonNode node) {
        if (node.has("matrix")) {
            double[] stated = new double[16];
            for (int i = 0; i < 16; i++) {
                stated[i] = node.path("matrix").path(i).asDouble(0);
            }
            return new Matrix(stated);
        }
        double x = node.path("rotation").path(0).asDouble(0);
        double y = node.path("rotation").path(1).asDouble(0);
        double z = node.path("rotation").path(2).asDouble(0);
        double w = node.path("rotation").path(3).asDouble(1);
        double[] rotation = {
            1 - 2 * (y * y + z * z),
            2 * (x * y + z * w),
            2 * (x * z - y * w),
            2 * (x * y - z * w),
            1 - 2 * (x * x + z * z),
            2 * (y * z + x * w),
            2 * (x * z + y * w),
            2 * (y * z - x * w),
            1 - 2 * (x * x + y * y)
        };
        double[] m = new double[16];
        for (int column = 0; column < 3; column++) {
            double scale = node.path("scale").path(column).asDouble(1);
            for (int row = 0; row < 3; row++) {
                m[column * 4 + row] = rotation[column * 3 + row] * scale;
            }
            m[12 + column] = node.path("translation").path(column).asDouble(0);
        }
        m[15] = 1;
        return new Matrix(m);
    }

    static Matrix of(float[] values, int at) {
        double[] m = new double[16];
        for (int i = 0; i < 16; i++) {
            m[i] = values[at + i];
        }
        return new Matrix(m);
    }

    Matrix times(Matrix other) {
        double[] product = new double[16];
        for (int column = 0; column < 4; column++) {
            for (int row = 0; row < 4; row++) {
                for (int i = 0; i < 4; i++) {
                    product[column * 4 + row] += m[i * 4 + row] * other.m[column * 4 + i];
                }
            }
        }
        return new Matrix(product);
    }

    /** Weighted sum, for skins. */
    static void add(double[] sum, Matrix matrix, double weight) {
        for (int i = 0; i < 16; i++) {
            sum[i] += matrix.m[i] * weight;
        }
    }

    void point(float[] from, float[] to, int at) {
        for (int row = 0; row < 3; row++) {
            to[at + row] =
                    (float) (m[row] * from[at] + m[4 + row] * from[at + 1] + m[8 + row] * from[at + 2] + m[12 + row]);
        }
    }

    /** Transforms a normal by the cofactors, which is the inverse transpose up to a factor. */
    void normal(float[] from, float[] to, int at) {
        double x = from[at];
        double y = from[at + 1];
        double z = from[at + 2];
        double nx =
                (m[5] * m[10] - m[6] * m[9]) * x + (m[2] * m[9] - m[1] * m[10]) * y + (m[1] * m[6] - m[2] * m[5]) * z;
        double ny =
                (m[6] * m[8] - m[4] * m[10]) * x + (m[0] * m[10] - m[2] * m[8]) * y + (m[2] * m[4] - m[0] * m[6]) * z;
        double nz = (m[4] * m[9] - m[5] * m[8]) * x + (m[1] * m[8] - m[0] * m[9]) * y + (m[0] * m[5] - m[1] * m[4]) * z;
        double length = Math.sqrt(nx * nx + ny * ny + nz * nz) * (mirrors() ? -1 : 1);
        to[at] = (float) (length == 0 ? 0 : nx / length);
        to[at + 1] = (float) (length == 0 ? 0 : ny / length);
        to[at + 2] = (float) (length == 0 ? 1 : nz / length);
    }

    boolean mirrors() {
        return m[0] * (m[5] * m[10] - m[6] * m[9])
                        - m[4] * (m[1] * m[10] - m[2] * m[9])
                        + m[8] * (m[1] * m[6] - m[2] * m[5])
                < 0;
    }
}
