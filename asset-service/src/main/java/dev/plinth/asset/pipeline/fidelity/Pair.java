package dev.plinth.asset.pipeline.fidelity;

import dev.plinth.asset.pipeline.texture.Pixels;
import java.util.Arrays;
import java.util.List;

/** The same thing from the same place, as it was given and as it became. */
public final class Pair {

    private final OnGrey given;
    private final OnGrey made;
    private final double ssim;
    private final double psnr;

    /** Both of the same size, with clear backgrounds. */
    public Pair(Pixels given, Pixels made) {
        this.given = OnGrey.of(given);
        this.made = OnGrey.of(made);
        boolean[] shown = this.given.shownWith(this.made);
        this.ssim = Ssim.of(this.given.luma(), this.made.luma(), shown, given.width(), given.height());
        this.psnr = Psnr.of(this.given.rgb(), this.made.rgb(), shown);
    }

    public double ssim() {
        return ssim;
    }

    public double psnr() {
        return psnr;
    }

    /** One picture of all pairs, two in a row, in each what was given on the left. */
    public static Pixels sheet(List<Pair> pairs) {
        OnGrey first = pairs.getFirst().given;
        int width = first.width() * 2 * Math.min(2, pairs.size());
        int height = first.height() * ((pairs.size() + 1) / 2);
        int[] argb = new int[width * height];
        Arrays.fill(argb, first.rgb()[0]);
        for (int i = 0; i < pairs.size(); i++) {
            int x = i % 2 * 2 * first.width();
            int y = i / 2 * first.height();
            put(pairs.get(i).given, argb, width, x, y);
            put(pairs.get(i).made, argb, width, x + first.width(), y);
        }
        return new Pixels(width, height, argb);
    }

    private static void put(OnGrey picture, int[] argb, int width, int x, int y) {
        for (int row = 0; row < picture.height(); row++) {
            System.arraycopy(picture.rgb(), row * picture.width(), argb, (y + row) * width + x, picture.width());
        }
    }
}
