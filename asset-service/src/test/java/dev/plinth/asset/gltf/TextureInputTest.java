package dev.plinth.asset.gltf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plinth.asset.pipeline.texture.Pixels;
import dev.plinth.asset.pipeline.texture.WebpEncoder;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** KTX 2.0 and WebP as they come in: known by their bytes, measured by their headers. */
class TextureInputTest {

    private static final int KTX_WIDTH = 20;
    private static final int WEBP_SIZE = 26;
    private static final int EXTENDED_WEBP_WIDTH = 24;

    private final GltfReader reader = new GltfReader(Limits.DEFAULT);

    @Test
    void readsKtx2() {
        Image image = read("KHR_texture_basisu", TestKtx2.of(picture(20, 12, 255)));

        assertThat(image.type()).isEqualTo(ImageType.KTX2);
        assertThat(image.width()).isEqualTo(20);
        assertThat(image.height()).isEqualTo(12);
    }

    @ParameterizedTest
    @CsvSource({"lossy,255,false,0.8", "lossless,255,false,1", "with alpha,90,true,0.8"})
    void readsWebp(String form, int alpha, boolean withAlpha, float quality) {
        Image image = read("EXT_texture_webp", WebpEncoder.encode(picture(20, 12, alpha), withAlpha, quality));

        assertThat(image.type()).isEqualTo(ImageType.WEBP);
        assertThat(image.width()).isEqualTo(20);
        assertThat(image.height()).isEqualTo(12);
    }

    @Test
    void refusesAPixelBombInEither() {
        byte[] ktx2 = TestKtx2.of(picture(8, 8, 255));
        ByteBuffer.wrap(ktx2).order(ByteOrder.LITTLE_ENDIAN).putInt(KTX_WIDTH, 40_000);
        byte[] webp = WebpEncoder.encode(picture(8, 8, 90), true, 0.8f);
        ByteBuffer.wrap(webp).order(ByteOrder.LITTLE_ENDIAN).putShort(EXTENDED_WEBP_WIDTH, (short) 39_999);

        refuses("image-too-large", "KHR_texture_basisu", ktx2);
        refuses("image-too-large", "EXT_texture_webp", webp);
    }

    @Test
    void refusesAHeaderThatIsCutOff() {
        byte[] ktx2 = TestKtx2.of(picture(8, 8, 255));
        byte[] webp = WebpEncoder.encode(picture(8, 8, 255), false, 0.8f);

        refuses("bad-image", "KHR_texture_basisu", Arrays.copyOf(ktx2, KTX_WIDTH + 3));
        refuses("bad-image", "EXT_texture_webp", Arrays.copyOf(webp, WEBP_SIZE));
    }

    private Image read(String extension, byte[] picture) {
        return reader.read(model(extension, picture)).images().getFirst();
    }

    private void refuses(String code, String extension, byte[] picture) {
        assertThatExceptionOfType(GltfRefused.class)
                .isThrownBy(() -> read(extension, picture))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(code));
    }

    private static byte[] model(String extension, byte[] picture) {
        return TestGlb.quad(
                "'scene':0",
                "'scene':0,'extensionsUsed':['%1$s'],'extensionsRequired':['%1$s'],'textures':[{'extensions':{'%1$s':{'source':0}}}],'images':[{'uri':'%2$s'}]"
                        .formatted(extension, TestGlb.dataUri(picture)));
    }

    private static Pixels picture(int width, int height, int alpha) {
        int[] argb = new int[width * height];
        Arrays.fill(argb, alpha << 24 | 0x3a6ea5);
        return new Pixels(width, height, argb);
    }
}
