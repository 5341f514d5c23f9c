package dev.plinth.asset.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.asset.gltf.Document;
import dev.plinth.asset.gltf.TestModels;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ArrayNode;

class CommerceTest {

    private final Document cube = TestModels.cubeWithVariants().copy();

    @Test
    void hasNothingToSayOfAChairSizedModelWithVariants() {
        assertThat(codes(0.5)).isEmpty();
    }

    @Test
    void doubtsAThingOfFourMillimetresAndOneOfTwentyOneMetres() {
        assertThat(codes(0.004)).containsExactly("not-true-to-scale");
        assertThat(codes(21)).containsExactly("not-true-to-scale");
    }

    @Test
    void warnsOfManyMaterials() {
        repeat((ArrayNode) cube.json().path("materials"), 25);

        assertThat(codes(0.5)).containsExactly("many-materials");
    }

    @Test
    void warnsOfManyDrawCalls() {
        repeat((ArrayNode) cube.json().at("/meshes/0/primitives"), 61);

        assertThat(codes(0.5)).containsExactly("many-draw-calls");
    }

    @Test
    void warnsWhereThereIsOneLookOnly() {
        cube.json().remove("extensions");

        assertThat(codes(0.5)).containsExactly("no-variants");
    }

    private List<String> codes(double size) {
        return Commerce.warnings(cube, new Bounds(new double[3], new double[] {size, size / 2, size / 2})).stream()
                .map(Warning::code)
                .toList();
    }

    private static void repeat(ArrayNode array, int size) {
        while (array.size() < size) {
            array.add(array.get(0).deepCopy());
        }
    }
}
