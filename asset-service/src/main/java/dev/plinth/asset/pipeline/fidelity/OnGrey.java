package dev.plinth.asset.pipeline.fidelity;

import dev.plinth.asset.pipeline.texture.Pixels;

/** A render laid on a middle grey, before which neither a white nor a black product loses its outline. */
record OnGrey(int width, int height, int[] rgb, boolean[] shown) {

    private static final int GREY = 0xb0;

    static OnGrey of(Pixels render) {
        int[] argb = render.argb();
        int[] rgb = new int[argb.length];
        boolean[] shown = new boolean[argb.length];
        for (int i = 0; i < argb.length; i++) {
            int alpha = argb[i] >>> 24;
            shown[i] = alpha > 0;
            rgb[i] = 0xff000000
                    | mix(argb[i] >>> 16 & 255, alpha) << 16
                    | mix(argb[i] >>> 8 & 255, alpha) << 8
                    | mix(argb[i] & 255, alpha);
        }
        return new OnGrey(render.width(), render.height(), rgb, shown);
    }

    private static int mix(int channel, int alpha) {
        return (channel * alpha + GREY * (255 - alpha) + 127) / 255;
    }

    /** ITU-R BT.601, as in the reference implementation of SSIM. */
    double[] luma() {
        double[] luma = new double[rgb.length];
        for (int i = 0; i < luma.length; i++) {
            luma[i] = 0.299 * (rgb[i] >>> 16 & 255) + 0.587 * (rgb[i] >>> 8 & 255) + 0.114 * (rgb[i] & 255);
        }
        return luma;
    }

    boolean[] shownWith(OnGrey other) {
        boolean[] either = shown.clone();
        for (int i = 0; i < either.length; i++) {
            either[i] |= other.shown[i];
        }
        return either;
    }
}
