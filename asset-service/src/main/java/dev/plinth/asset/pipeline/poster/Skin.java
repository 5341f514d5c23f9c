package dev.plinth.asset.pipeline.poster;

import dev.plinth.asset.gltf.Document;
import dev.plinth.asset.gltf.Tree;
import tools.jackson.databind.node.ObjectNode;

/** Linear blend skinning with the joints where the nodes put them; the node of the mesh itself does not matter. */
final class Skin implements Placement {

    private final Matrix[] joints;
    private final float[] jointOf;
    private final float[] weights;

    Skin(Document document, ObjectNode skin, WorldMatrices world, float[] jointOf, float[] weights) {
        this.jointOf = jointOf;
        this.weights = weights;
        this.joints = new Matrix[Tree.size(skin, "joints")];
        float[] bind = skin.has("inverseBindMatrices")
                ? document.accessor(Tree.index(skin, "inverseBindMatrices")).floats()
                : new float[0];
        for (int i = 0; i < joints.length; i++) {
            Matrix joint = world.of(skin.path("joints").path(i).asInt());
            joints[i] = bind.length >= (i + 1) * 16 ? joint.times(Matrix.of(bind, i * 16)) : joint;
        }
    }

    @Override
    public boolean apply(float[] positions, float[] normals, float[] worldPositions, float[] worldNormals) {
        for (int vertex = 0; vertex < positions.length / 3; vertex++) {
            double[] sum = new double[16];
            for (int i = vertex * 4; i < vertex * 4 + 4; i++) {
                int joint = (int) jointOf[i];
                if (weights[i] > 0 && joint < joints.length) {
                    Matrix.add(sum, joints[joint], weights[i]);
                }
            }
            Matrix matrix = new Matrix(sum);
            matrix.point(positions, worldPositions, vertex * 3);
            matrix.normal(normals, worldNormals, vertex * 3);
        }
        return false;
    }
}
