package dev.plinth.devstack.models.surface;

/** An sRGB colour, each channel 0 to 1. */
public record Colour(double red, double green, double blue) {

    public static Colour hex(int rgb) {
        return new Colour((rgb >> 16 & 255) / 255.0, (rgb >> 8 & 255) / 255.0, (rgb & 255) / 255.0);
    }

    static Colour grey(double light) {
        return new Colour(light, light, light);
    }

    public Colour mix(Colour other, double share) {
        return new Colour(
                red + (other.red - red) * share,
                green + (other.green - green) * share,
                blue + (other.blue - blue) * share);
    }

    public Colour times(double factor) {
        return new Colour(red * factor, green * factor, blue * factor);
    }

    public Colour linear() {
        return new Colour(linear(red), linear(green), linear(blue));
    }

    /** IEC 61966-2-1. */
    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
