package dev.plinth.asset.pipeline.texture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.asset.gltf.Image;
import dev.plinth.asset.gltf.TestKtx2;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ImageDecoderTest {

    private static final int ORANGE = 0xffd08040;
    private static final int BLUE = 0xff2040c0;

    /** A file holds the smallest first, and most that are made for a GPU hold them all. */
    @Test
    void takesTheLargestLevelOfAKtx2() {
        Image image = Image.of(TestKtx2.of(plain(16, ORANGE), plain(8, BLUE), plain(4, BLUE)));

        assertThat(ImageDecoder.decode(image).argb())
                .hasSize(16 * 16)
                .satisfies(argb -> assertThat(Arrays.stream(argb).map(pixel -> pixel >> 16 & 255))
                        .allSatisfy(red -> assertThat(red).isBetween(0xb8, 0xe8)));
    }

    private static Pixels plain(int edge, int argb) {
        int[] all = new int[edge * edge];
        Arrays.fill(all, argb);
        return new Pixels(edge, edge, all);
    }
}
