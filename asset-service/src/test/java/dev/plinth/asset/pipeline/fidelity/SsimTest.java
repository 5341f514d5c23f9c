package dev.plinth.asset.pipeline.fidelity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;

/** The two long numbers come from a direct double sum over each window, written apart from this code. */
class SsimTest {

    private static final int WIDTH = 32;
    private static final int HEIGHT = 24;

    @Test
    void equalPicturesAreOne() {
        assertThat(ssim(pattern(value -> value), everywhere(true))).isEqualTo(1, within(1e-9));
    }

    @Test
    void countsLostShadesAsTheFormulaDoes() {
        assertThat(ssim(pattern(value -> value / 32 * 32), everywhere(true)))
                .isEqualTo(0.9397256909881886, within(1e-9));
    }

    @Test
    void aNegativeIsTheOppositeOfAlike() {
        assertThat(ssim(pattern(value -> 255 - value), everywhere(true))).isEqualTo(-0.6634349201849313, within(1e-9));
    }

    @Test
    void flatPicturesDifferByTheirLightAlone() {
        double c1 = Math.pow(0.01 * 255, 2);
        double expected = (2 * 100 * 150 + c1) / (100 * 100 + 150 * 150 + c1);

        double found = Ssim.of(flat(100), flat(150), everywhere(true), WIDTH, HEIGHT);

        assertThat(found).isEqualTo(expected, within(1e-9));
    }

    @Test
    void anEmptyBackgroundDoesNotFlatter() {
        double[] one = flat(100);
        double[] other = flat(100);
        boolean[] shown = everywhere(false);
        for (int i = 12 * WIDTH; i < 13 * WIDTH; i++) {
            one[i] = 200;
            shown[i] = true;
        }

        double whole = Ssim.of(one, other, everywhere(true), WIDTH, HEIGHT);

        assertThat(Ssim.of(one, other, shown, WIDTH, HEIGHT)).isLessThan(whole - 0.1);
    }

    private static double ssim(double[] other, boolean[] shown) {
        return Ssim.of(pattern(value -> value), other, shown, WIDTH, HEIGHT);
    }

    private static double[] pattern(IntUnaryOperator change) {
        double[] values = new double[WIDTH * HEIGHT];
        for (int i = 0; i < values.length; i++) {
            values[i] = change.applyAsInt((i % WIDTH * 7 + i / WIDTH * 13) % 256);
        }
        return values;
    }

    private static double[] flat(double value) {
        double[] values = new double[WIDTH * HEIGHT];
        Arrays.fill(values, value);
        return values;
    }

    private static boolean[] everywhere(boolean shown) {
        boolean[] all = new boolean[WIDTH * HEIGHT];
        Arrays.fill(all, shown);
        return all;
    }
}
