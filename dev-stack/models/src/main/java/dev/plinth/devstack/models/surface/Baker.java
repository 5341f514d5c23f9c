package dev.plinth.devstack.models.surface;

import java.awt.image.BufferedImage;

/** Paints a finish into textures. Heights become slopes in true proportion to the tile's size. */
final class Baker {

    static final int SIZE = 1024;

    private final Finish finish;
    private final float[] heights = new float[SIZE * SIZE];
    private final int[] colour = new int[SIZE * SIZE];
    private final int[] surface = new int[SIZE * SIZE];
    private final int[] normal = new int[SIZE * SIZE];

    private Baker(Finish finish) {
        this.finish = finish;
    }

    static TextureSet bake(Finish finish) {
        var baker = new Baker(finish);
        baker.paint();
        baker.slope();
        return new TextureSet(
                Encoder.jpeg(image(baker.colour), 0.92f),
                Encoder.png(image(baker.normal)),
                Encoder.jpeg(image(baker.surface), 0.9f));
    }

    private void paint() {
        for (int y = 0; y < SIZE; y++) {
            for (int x = 0; x < SIZE; x++) {
                Texel texel = finish.at((x + 0.5) / SIZE, (y + 0.5) / SIZE);
                Colour shown = texel.colour();
                heights[y * SIZE + x] = (float) texel.height();
                colour[y * SIZE + x] = rgb(shown.red(), shown.green(), shown.blue());
                surface[y * SIZE + x] = rgb(0, texel.roughness(), texel.metallic());
            }
        }
    }

    private void slope() {
        double across = finish.tile().across() / SIZE;
        double along = finish.tile().along() / SIZE;
        for (int y = 0; y < SIZE; y++) {
            for (int x = 0; x < SIZE; x++) {
                double right = (height(x + 1, y) - height(x - 1, y)) / (2 * across);
                double down = (height(x, y + 1) - height(x, y - 1)) / (2 * along);
                double length = Math.sqrt(right * right + down * down + 1);
                normal[y * SIZE + x] = rgb(half(-right / length), half(down / length), half(1 / length));
                surface[y * SIZE + x] |= cavity(x, y) << 16;
            }
        }
    }

    /** What lies lower than its surroundings gets less light: 0 to 255. */
    private int cavity(int x, int y) {
        int reach = 4;
        double around = height(x + reach, y) + height(x - reach, y) + height(x, y + reach) + height(x, y - reach);
        double depth = around / 4 - height(x, y);
        double reachMetres =
                reach * Math.min(finish.tile().across(), finish.tile().along()) / SIZE;
        return (int) Math.round(255 * Math.clamp(1 - depth / reachMetres, 0.35, 1));
    }

    private float height(int x, int y) {
        return heights[(y & SIZE - 1) * SIZE + (x & SIZE - 1)];
    }

    private static double half(double signed) {
        return signed * 0.5 + 0.5;
    }

    private static int rgb(double red, double green, double blue) {
        return eightBit(red) << 16 | eightBit(green) << 8 | eightBit(blue);
    }

    private static int eightBit(double channel) {
        return (int) Math.round(255 * Math.clamp(channel, 0, 1));
    }

    private static BufferedImage image(int[] pixels) {
        var image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);
        image.getRaster().setDataElements(0, 0, SIZE, SIZE, pixels);
        return image;
    }
}
