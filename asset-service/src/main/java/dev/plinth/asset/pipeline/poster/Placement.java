package dev.plinth.asset.pipeline.poster;

/** Moves a primitive's vertices into the world. */
sealed interface Placement permits Placement.Rigid, Skin {

    /** Returns whether the triangles now turn the other way round. */
    boolean apply(float[] positions, float[] normals, float[] worldPositions, float[] worldNormals);

    /** All vertices by one matrix. */
    record Rigid(Matrix matrix) implements Placement {
        @Override
        public boolean apply(float[] positions, float[] normals, float[] worldPositions, float[] worldNormals) {
            for (int at = 0; at < positions.length; at += 3) {
                matrix.point(positions, worldPositions, at);
                matrix.normal(normals, worldNormals, at);
            }
            return matrix.mirrors();
        }
    }
}
