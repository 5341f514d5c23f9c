package dev.plinth.asset.pipeline.texture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.lwjgl.stb.STBImageResize;
import org.lwjgl.system.MemoryUtil;

/** Scales pictures down: colours in linear light, numbers as they are. */
public final class Resize {

    private Resize() {}

    /** At most {@code edge} pixels on either side; a picture of one colour becomes tiny. */
    public static Pixels within(Pixels source, int edge, boolean colour) {
        if (source.isOneColour()) {
            return to(source, Math.min(4, source.width()), Math.min(4, source.height()), colour);
        }
        double scale = (double) edge / Math.max(source.width(), source.height());
        if (scale >= 1) {
            return source;
        }
        int width = (int) Math.max(1, Math.round(source.width() * scale));
        int height = (int) Math.max(1, Math.round(source.height() * scale));
        return to(source, width, height, colour);
    }

    private static Pixels to(Pixels source, int width, int height, boolean colour) {
        ByteBuffer in = MemoryUtil.memAlloc(source.argb().length * 4).order(ByteOrder.BIG_ENDIAN);
        ByteBuffer out = MemoryUtil.memAlloc(width * height * 4).order(ByteOrder.BIG_ENDIAN);
        try {
            for (int pixel : source.argb()) {
                in.putInt(Integer.rotateLeft(pixel, 8));
            }
            in.flip();
            if (colour) {
                int layout = STBImageResize.STBIR_RGBA;
                STBImageResize.stbir_resize_uint8_srgb(
                        in, source.width(), source.height(), 0, out, width, height, 0, layout);
            } else {
                int layout = STBImageResize.STBIR_4CHANNEL;
                STBImageResize.stbir_resize_uint8_linear(
                        in, source.width(), source.height(), 0, out, width, height, 0, layout);
            }
            return ImageDecoder.fromRgba(width, height, out);
        } finally {
            MemoryUtil.memFree(in);
            MemoryUtil.memFree(out);
        }
    }
}
