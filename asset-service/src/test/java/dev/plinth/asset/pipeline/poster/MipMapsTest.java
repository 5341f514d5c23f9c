package dev.plinth.asset.pipeline.poster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.asset.gltf.Image;
import dev.plinth.asset.gltf.TestModels;
import dev.plinth.asset.pipeline.texture.Gallery;
import org.junit.jupiter.api.Test;

class MipMapsTest {

    private final Image picture = TestModels.cubeWithVariants().images().getFirst();
    private final MipMaps mipMaps = new MipMaps(new Gallery());

    @Test
    void aPictureThatIsColoursAndNumbersIsReadAsEach() {
        assertThat(mipMaps.of(picture, true).colour()).isTrue();
        assertThat(mipMaps.of(picture, false).colour()).isFalse();
    }

    @Test
    void levelsAreBuiltOnce() {
        assertThat(mipMaps.of(picture, true)).isSameAs(mipMaps.of(picture, true));
    }
}
