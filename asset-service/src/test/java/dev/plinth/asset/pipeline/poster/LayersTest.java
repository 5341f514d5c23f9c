package dev.plinth.asset.pipeline.poster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.asset.gltf.Document;
import dev.plinth.asset.gltf.TestModels;
import dev.plinth.asset.pipeline.texture.Gallery;
import org.junit.jupiter.api.Test;

class LayersTest {

    private static final int SIZE = 64;

    @Test
    void peelsNoDeeperThanThereIsGlass() {
        Layers ball = layers(TestModels.glassBall());
        Layer opaque = ball.opaque();

        assertThat(opaque.isEmpty()).isTrue();
        assertThat(ball.seeThrough(opaque, 0, SIZE)).hasSize(1);
        assertThat(ball.seeThrough(opaque, 0, 2)).isEmpty();
    }

    @Test
    void aBandShowsWhatThatPartOfTheWholePictureShows() {
        Layers ball = layers(TestModels.glassBall());
        Layer whole = ball.seeThrough(ball.opaque(), 0, SIZE).getFirst();
        Layer band = ball.seeThrough(ball.opaque(), SIZE / 2, SIZE / 2 + 4).getFirst();

        for (int sample = SIZE / 2 * SIZE; sample < (SIZE / 2 + 4) * SIZE; sample++) {
            assertThat(band.triangle(sample)).isEqualTo(whole.triangle(sample));
            assertThat(band.near(sample)).isEqualTo(whole.near(sample));
        }
    }

    private static Layers layers(Document document) {
        Scene scene = new SceneBuilder(document, null, new MipMaps(new Gallery())).build();
        return new Layers(scene, Camera.threeQuarter(scene, SIZE), SIZE);
    }
}
