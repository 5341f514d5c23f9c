package dev.plinth.devstack.models.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TexturesTest {

    static Stream<Finish> finishes() {
        return Stream.of(
                Wood.oak(),
                WovenFabric.upholstery(),
                WovenFabric.linen(),
                new Leather(9),
                new Metal(3, 0.3),
                new Glaze(17, 0.4),
                Marble.verde(),
                new Soil(13),
                new PowderCoat(2, 0.5));
    }

    @ParameterizedTest
    @MethodSource("finishes")
    void repeatWithoutASeam(Finish finish) {
        double apart = 1e-7;
        for (double along = 0.05; along < 1; along += 0.1) {
            assertThat(finish.at(1 - apart, along).height())
                    .isCloseTo(finish.at(apart, along).height(), within(1e-4));
            assertThat(finish.at(along, 1 - apart).height())
                    .isCloseTo(finish.at(along, apart).height(), within(1e-4));
        }
    }

    @Test
    void bakeTheSameBytesEachTime() {
        assertThat(new Textures().of(Wood.walnut())).isEqualTo(new Textures().of(Wood.walnut()));
    }

    @Test
    void areAtLeastOneKiloPixelWideWithNormalsThatPointOutwards() throws IOException {
        Picture normal = new Textures().of(Wood.oak()).normal();
        byte[] bytes = new byte[normal.bytes().remaining()];
        normal.bytes().duplicate().get(bytes);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(bytes));
        assertThat(image.getWidth()).isGreaterThanOrEqualTo(1024);
        assertThat(image.getRGB(500, 500) & 255).isGreaterThan(128);
    }
}
