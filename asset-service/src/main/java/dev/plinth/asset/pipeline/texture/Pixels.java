package dev.plinth.asset.pipeline.texture;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.awt.image.DirectColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.util.Arrays;

/** A decoded picture: one {@code 0xAARRGGBB} a pixel, row by row from the top, colour not multiplied by alpha. */
public record Pixels(int width, int height, int[] argb) {

    private static final int OPAQUE = 0xff000000;
    private static final DirectColorModel ARGB = new DirectColorModel(32, 0xff0000, 0xff00, 0xff, OPAQUE);
    private static final DirectColorModel RGB = new DirectColorModel(24, 0xff0000, 0xff00, 0xff);

    public boolean hasAlpha() {
        for (int pixel : argb) {
            if (pixel >>> 24 != 0xff) {
                return true;
            }
        }
        return false;
    }

    boolean isOneColour() {
        for (int pixel : argb) {
            if (pixel != argb[0]) {
                return false;
            }
        }
        return true;
    }

    /** The same pixels, not a copy of them: that would be 16 MB for an ordinary texture. */
    BufferedImage toImage(boolean withAlpha) {
        var model = withAlpha ? ARGB : RGB;
        WritableRaster raster = Raster.createPackedRaster(
                new DataBufferInt(argb, argb.length), width, height, width, model.getMasks(), null);
        return new BufferedImage(model, raster, false, null);
    }

    /** Of what the WebP decoder made, whose pixels are packed as these, without alpha where there is none. */
    static Pixels of(BufferedImage image) {
        int[] argb = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        if (!image.getColorModel().hasAlpha()) {
            Arrays.setAll(argb, i -> argb[i] | OPAQUE);
        }
        return new Pixels(image.getWidth(), image.getHeight(), argb);
    }
}
