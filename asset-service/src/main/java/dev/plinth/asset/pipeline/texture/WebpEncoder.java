package dev.plinth.asset.pipeline.texture;

import com.luciad.imageio.webp.CompressionType;
import com.luciad.imageio.webp.WebPImageWriterSpi;
import com.luciad.imageio.webp.WebPWriteParam;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** WebP, lossy below the highest quality. Where there is alpha, methods above 4 took up to 20 times as long for 1 to 2 % of the bytes. */
public final class WebpEncoder {

    private static final int METHOD = 5;
    private static final int METHOD_WITH_ALPHA = 4;
    private static final int METHOD_FAST = 2;
    private static final float FAST_SAVES = 0.03f;
    /** Keeps the edges of colours, and so the slopes in a normal map, for 4 to 8 % of the bytes and half of the time more. */
    private static final float SHARP_FROM = 0.87f;

    private static final float LOSSLESS_EFFORT = 0.6f;

    private WebpEncoder() {}

    /** @param quality 0 to 1; at 1 nothing is lost, not even the sharpness of colours, of which lossy WebP keeps a quarter */
    public static byte[] encode(Pixels pixels, boolean withAlpha, float quality) {
        return encode(pixels, withAlpha, quality, withAlpha ? METHOD_WITH_ALPHA : METHOD);
    }

    /** In half of the time for no more bytes: without the search for the best rate, and a little coarser for it. Colours would show that. */
    static byte[] encodeFast(Pixels pixels, boolean withAlpha, float quality) {
        return quality >= SHARP_FROM
                ? encode(pixels, withAlpha, quality)
                : encode(pixels, withAlpha, quality - FAST_SAVES, METHOD_FAST);
    }

    private static byte[] encode(Pixels pixels, boolean withAlpha, float quality, int method) {
        boolean lossless = quality >= 1;
        var settings = new WebPWriteParam(null);
        settings.setCompressionType(lossless ? CompressionType.Lossless : CompressionType.Lossy);
        settings.setCompressionQuality(lossless ? LOSSLESS_EFFORT : quality);
        settings.setUseSharpYUV(quality >= SHARP_FROM);
        settings.setMethod(method);
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriter writer = new WebPImageWriterSpi().createWriterInstance(null);
            writer.setOutput(out);
            writer.write(null, new IIOImage(pixels.toImage(withAlpha), null, null), settings);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
