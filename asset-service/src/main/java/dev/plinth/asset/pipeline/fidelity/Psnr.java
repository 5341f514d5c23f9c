package dev.plinth.asset.pipeline.fidelity;

/** Peak signal to noise ratio in dB over red, green and blue: 20 log10(255 / root mean square error). */
final class Psnr {

    /** Of equal pictures, where the ratio has no bound. */
    static final double EQUAL = 99;

    private Psnr() {}

    /** @param shown which pixels count */
    static double of(int[] a, int[] b, boolean[] shown) {
        double squares = 0;
        long count = 0;
        for (int i = 0; i < a.length; i++) {
            if (shown[i]) {
                squares += square(a[i], b[i], 16) + square(a[i], b[i], 8) + square(a[i], b[i], 0);
                count += 3;
            }
        }
        return squares == 0 ? EQUAL : Math.min(EQUAL, 10 * Math.log10(255 * 255 / (squares / count)));
    }

    private static double square(int a, int b, int shift) {
        double apart = (a >>> shift & 255) - (b >>> shift & 255);
        return apart * apart;
    }
}
