package dev.plinth.devstack.models.surface;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Encodes images in memory, the same bytes each time. */
final class Encoder {

    static {
        ImageIO.setUseCache(false);
    }

    private Encoder() {}

    static Picture jpeg(BufferedImage image, float quality) {
        return new Picture("image/jpeg", encode(image, "jpeg", quality));
    }

    /** Lossless: a normal map shows every JPEG block as a dent. */
    static Picture png(BufferedImage image) {
        return new Picture("image/png", encode(image, "png", 0.67f));
    }

    private static ByteBuffer encode(BufferedImage image, String format, float quality) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        ImageWriteParam settings = writer.getDefaultWriteParam();
        settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        settings.setCompressionQuality(quality);
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), settings);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            writer.dispose();
        }
        return ByteBuffer.wrap(bytes.toByteArray());
    }
}
