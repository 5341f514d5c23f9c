package dev.plinth.asset.pipeline.fidelity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plinth.asset.pipeline.texture.Pixels;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PairTest {

    private static final int EDGE = 16;

    @Test
    void theSamePictureIsWithoutNoise() {
        Pair same = new Pair(filled(0xff336699), filled(0xff336699));

        assertThat(same.ssim()).isEqualTo(1, within(1e-6));
        assertThat(same.psnr()).isEqualTo(99);
    }

    @Test
    void noiseIsInDecibels() {
        Pair apart = new Pair(filled(0xff646464), filled(0xff6e6e6e));

        assertThat(apart.psnr()).isEqualTo(20 * Math.log10(255 / 10.0), within(1e-6));
    }

    @Test
    void aWhiteThingThatVanishedIsMissed() {
        assertThat(new Pair(filled(0xffffffff), filled(0x00ffffff)).psnr()).isLessThan(12);
    }

    @Test
    void showsTheGivenOneOnTheLeft() {
        Pixels sheet = Pair.sheet(List.of(new Pair(filled(0xffff0000), filled(0xff00ff00))));

        assertThat(sheet.width()).isEqualTo(2 * EDGE);
        assertThat(sheet.argb()[0]).isEqualTo(0xffff0000);
        assertThat(sheet.argb()[EDGE]).isEqualTo(0xff00ff00);
    }

    private static Pixels filled(int argb) {
        int[] pixels = new int[EDGE * EDGE];
        Arrays.fill(pixels, argb);
        return new Pixels(EDGE, EDGE, pixels);
    }
}
