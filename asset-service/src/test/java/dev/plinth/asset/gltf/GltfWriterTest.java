package dev.plinth.asset.gltf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GltfWriterTest {

    @ParameterizedTest
    @EnumSource(Compression.class)
    void whatIsWrittenReadsBackTheSame(Compression compression) {
        Document written = TestModels.cubeWithVariants();

        Document read = new GltfReader(Limits.DEFAULT).read(GltfWriter.write(written, compression));

        assertThat(read.images()).isEqualTo(written.images());
        assertThat(read.accessors().subList(0, 3)).isEqualTo(written.accessors().subList(0, 3));
        assertThat(triangles(read)).containsExactlyInAnyOrder(triangles(written));
    }

    /** The codec may turn a triangle: it is told by its smallest corner first. */
    private static String[] triangles(Document document) {
        int[] indices = document.accessor(3).integers();
        String[] triangles = new String[indices.length / 3];
        for (int t = 0; t < triangles.length; t++) {
            int a = indices[t * 3];
            int b = indices[t * 3 + 1];
            int c = indices[t * 3 + 2];
            int least = Math.min(a, Math.min(b, c));
            triangles[t] =
                    least == a ? a + " " + b + " " + c : least == b ? b + " " + c + " " + a : c + " " + a + " " + b;
        }
        return triangles;
    }
}
