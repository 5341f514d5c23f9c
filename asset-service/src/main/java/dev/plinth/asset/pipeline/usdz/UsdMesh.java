package dev.plinth.asset.pipeline.usdz;

import dev.plinth.asset.pipeline.poster.PlacedMesh;
import java.util.Arrays;

/** One mesh of triangles with what its material reads. */
record UsdMesh(PlacedMesh mesh, UsdMaterial material) {

    private static final String BY_VERTEX = " (\n            interpolation = \"vertex\"\n        )";
    private static final int STEPS = 16_384;

    void write(UsdText text, String name) {
        text.openWith("prepend apiSchemas = [\"MaterialBindingAPI\"]", "def Mesh \"%s\"", name);
        text.line("uniform bool doubleSided = %d", material.doubleSided() ? 1 : 0);
        float[] box = box();
        int decimals = decimals(box);
        text.tuples("float3[] extent", box, 3, decimals, "");
        int[] counts = new int[mesh.indices().length / 3];
        Arrays.fill(counts, 3);
        text.integers("int[] faceVertexCounts", counts);
        text.integers("int[] faceVertexIndices", Arrays.copyOf(mesh.indices(), counts.length * 3));
        text.tuples("point3f[] points", mesh.positions(), 3, decimals, "");
        text.tuples("normal3f[] normals", mesh.normals(), 3, 3, BY_VERTEX);
        for (int i = 0; i < material.coordinates().size(); i++) {
            String primvar = "texCoord2f[] primvars:" + UsdMaterial.primvar(i);
            text.tuples(primvar, material.coordinates().get(i).of(mesh), 2, 5, BY_VERTEX);
        }
        text.line("uniform token subdivisionScheme = \"none\"");
        text.line("rel material:binding = <%s>", material.path());
        text.close();
    }

    private float[] box() {
        float[] box = {1e30f, 1e30f, 1e30f, -1e30f, -1e30f, -1e30f};
        float[] p = mesh.positions();
        for (int i = 0; i < p.length; i++) {
            box[i % 3] = Math.min(box[i % 3], p[i]);
            box[3 + i % 3] = Math.max(box[3 + i % 3], p[i]);
        }
        return box;
    }

    /** As many as tell apart a 16384th of the longest edge. */
    private static int decimals(float[] box) {
        double longest = Math.max(box[3] - box[0], Math.max(box[4] - box[1], box[5] - box[2]));
        return (int) Math.clamp(Math.ceil(-Math.log10(Math.max(1e-9, longest / STEPS))), 0, 9);
    }
}
