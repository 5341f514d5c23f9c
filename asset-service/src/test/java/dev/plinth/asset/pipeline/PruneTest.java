package dev.plinth.asset.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.asset.gltf.Document;
import dev.plinth.asset.gltf.TestModels;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class PruneTest {

    private final Document cube = TestModels.cubeWithVariants().copy();

    @Test
    void keepsTextureCoordinatesThatOnlyAVariantReads() {
        material(0).remove("pbrMetallicRoughness");

        assertThat(attributes(new Prune().apply(cube)).has("TEXCOORD_0")).isTrue();
    }

    @Test
    void dropsTextureCoordinatesThatNobodyReads() {
        material(0).remove("pbrMetallicRoughness");
        material(1).remove("pbrMetallicRoughness");
        Document pruned = new Prune().apply(cube);

        assertThat(attributes(pruned).has("TEXCOORD_0")).isFalse();
        assertThat(pruned.images()).isEmpty();
        assertThat(pruned.accessors()).hasSize(3);
    }

    @Test
    void blanksASetThatMustStayForTheNumberingOfTheNext() {
        attributes(cube).put("TEXCOORD_1", 2);
        for (int material = 0; material < 2; material++) {
            ((ObjectNode) material(material).path("pbrMetallicRoughness").path("baseColorTexture")).put("texCoord", 1);
        }
        Document pruned = new Prune().apply(cube);

        int blank = attributes(pruned).path("TEXCOORD_0").asInt();
        assertThat(pruned.accessor(blank).floats()).containsOnly(0);
        assertThat(attributes(pruned).has("TEXCOORD_1")).isTrue();
    }

    @Test
    void leavesItsInputAsItWas() {
        String before = cube.json().toString();

        new Prune().apply(cube);

        assertThat(cube.json()).hasToString(before);
    }

    private ObjectNode material(int index) {
        return (ObjectNode) cube.json().path("materials").path(index);
    }

    private static ObjectNode attributes(Document document) {
        return (ObjectNode) document.json().at("/meshes/0/primitives/0/attributes");
    }
}
