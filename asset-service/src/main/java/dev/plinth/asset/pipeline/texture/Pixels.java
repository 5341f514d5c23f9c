package dev.plinth.asset.pipeline.texture;

import java.awt.image.BufferedImage;

/** A decoded picture: one {@code 0xAARRGGBB} a pixel, row by row from the top, colour not multiplied by alpha. */
public record Pixels(int width, int height, int[] argb) {

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

    BufferedImage toImage(boolean withAlpha) {
        int type = withAlpha ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
        var image = new BufferedImage(width, height, type);
        image.getRaster().setDataElements(0, 0, width, height, argb);
        return image;
    }

    static Pixels of(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        return new Pixels(width, height, image.getRGB(0, 0, width, height, null, 0, width));
    }
}
