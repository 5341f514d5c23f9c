package dev.plinth.asset.pipeline.texture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** The kinds of pictures that every viewer has read for ever. */
public final class Stills {

    private Stills() {}

    /** @param quality 0 to 1 */
    public static byte[] jpeg(Pixels pixels, float quality) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam settings = writer.getDefaultWriteParam();
        settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        settings.setCompressionQuality(quality);
        return write(writer, settings, new IIOImage(pixels.toImage(false), null, null));
    }

    /** With alpha. */
    public static byte[] png(Pixels pixels) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        return write(writer, writer.getDefaultWriteParam(), new IIOImage(pixels.toImage(true), null, null));
    }

    private static byte[] write(ImageWriter writer, ImageWriteParam settings, IIOImage image) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, image, settings);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
