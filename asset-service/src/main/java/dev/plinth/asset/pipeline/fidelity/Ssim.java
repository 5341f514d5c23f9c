package dev.plinth.asset.pipeline.fidelity;

/**
 * Structural similarity of two grey pictures: formula 13 with the constants and the window of section III-B in Wang, Bovik,
 * Sheikh and Simoncelli, “Image Quality Assessment: From Error Visibility to Structural Similarity”, IEEE Transactions on
 * Image Processing 13(4), 2004. 1 for equal pictures.
 */
final class Ssim {

    private static final double C1 = Math.pow(0.01 * 255, 2);
    private static final double C2 = Math.pow(0.03 * 255, 2);

    private Ssim() {}

    /**
     * The mean over the windows in which anything is shown: an empty background, which is always alike, would flatter.
     *
     * @param a values from 0 to 255, as {@code b}
     * @param shown which pixels count; a picture that shows nothing is like any other
     */
    static double of(double[] a, double[] b, boolean[] shown, int width, int height) {
        double[] meanA = GaussianWindow.over(a, width, height);
        double[] meanB = GaussianWindow.over(b, width, height);
        double[] squareA = GaussianWindow.over(product(a, a), width, height);
        double[] squareB = GaussianWindow.over(product(b, b), width, height);
        double[] both = GaussianWindow.over(product(a, b), width, height);
        double[] touched = GaussianWindow.over(numbers(shown), width, height);
        double sum = 0;
        int windows = 0;
        for (int i = 0; i < meanA.length; i++) {
            if (touched[i] > 0) {
                sum += window(meanA[i], meanB[i], squareA[i], squareB[i], both[i]);
                windows++;
            }
        }
        return windows == 0 ? 1 : sum / windows;
    }

    private static double window(double meanA, double meanB, double squareA, double squareB, double both) {
        double varianceA = squareA - meanA * meanA;
        double varianceB = squareB - meanB * meanB;
        double covariance = both - meanA * meanB;
        return (2 * meanA * meanB + C1)
                * (2 * covariance + C2)
                / ((meanA * meanA + meanB * meanB + C1) * (varianceA + varianceB + C2));
    }

    private static double[] product(double[] a, double[] b) {
        double[] product = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            product[i] = a[i] * b[i];
        }
        return product;
    }

    private static double[] numbers(boolean[] shown) {
        double[] numbers = new double[shown.length];
        for (int i = 0; i < shown.length; i++) {
            numbers[i] = shown[i] ? 1 : 0;
        }
        return numbers;
    }
}
