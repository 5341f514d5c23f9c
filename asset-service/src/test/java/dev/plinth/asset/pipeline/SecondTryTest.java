package dev.plinth.asset.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.asset.gltf.Document;
import dev.plinth.asset.gltf.Extensions;
import dev.plinth.asset.gltf.TestModels;
import java.util.List;
import org.junit.jupiter.api.Test;

class SecondTryTest {

    private static final Draft FIRST = draft(1000);

    @Test
    void isForGlassBelowTheGoal() {
        assertThat(SecondTry.isWorthwhile(glass(), FIRST, look(44.99))).isTrue();
        assertThat(SecondTry.isWorthwhile(glass(), FIRST, look(45))).isFalse();
        assertThat(SecondTry.isWorthwhile(TestModels.cubeWithVariants(), FIRST, look(44.99)))
                .isFalse();
    }

    @Test
    void isNotForALevelWithoutAGoal() {
        Draft low = new Draft(RenditionOptions.LOW, FIRST.glb(), FIRST.measure());

        assertThat(SecondTry.isWorthwhile(glass(), low, look(20))).isFalse();
    }

    @Test
    void paysWithATenthOfADecibelForAtMostAFiftiethOfTheBytes() {
        assertThat(SecondTry.pays(FIRST, look(44), draft(1020), look(44.101))).isTrue();
        assertThat(SecondTry.pays(FIRST, look(44), draft(1021), look(44.101))).isFalse();
        assertThat(SecondTry.pays(FIRST, look(44), draft(1000), look(44.099))).isFalse();
    }

    @Test
    void neverPaysBelowTheFloorNorAboveTheLargestSize() {
        assertThat(SecondTry.pays(FIRST, look(29), draft(1000), look(29.9))).isFalse();

        int largest = (int) RenditionOptions.FULL.maxBytes();
        assertThat(SecondTry.pays(draft(largest), look(44), draft(largest), look(45)))
                .isTrue();
        assertThat(SecondTry.pays(draft(largest), look(44), draft(largest + 1), look(45)))
                .isFalse();
    }

    private static Document glass() {
        Document cube = TestModels.cubeWithVariants();
        Extensions.use(cube.json(), "KHR_materials_transmission");
        return cube;
    }

    private static Draft draft(int bytes) {
        return new Draft(RenditionOptions.FULL, new byte[bytes], Measure.of(TestModels.cubeWithVariants()));
    }

    private static Look look(double psnr) {
        return new Look(List.of(new Fidelity.View("front-right", null, 0.99, psnr)), List.of());
    }
}
