package dev.plinth.devstack.models.shape;

/** What a sweep looks like when cut across: offsets to the side and upwards, in metres. */
@FunctionalInterface
public interface Section {

    /**
     * The point in one direction from the middle.
     *
     * @param along share of the way, 0 to 1
     * @param angle around, in radians
     */
    Uv at(double along, double angle);

    static Section round(double radius) {
        return taper(radius, radius);
    }

    static Section taper(double from, double to) {
        return superellipse(along -> from + (to - from) * along, along -> from + (to - from) * along, 2);
    }

    static Section oval(double halfWidth, double halfHeight, double exponent) {
        return superellipse(along -> halfWidth, along -> halfHeight, exponent);
    }

    /** |x/a|ⁿ + |y/b|ⁿ = 1: an ellipse for n = 2, towards a rectangle as n grows. */
    static Section superellipse(Taper halfWidth, Taper halfHeight, double exponent) {
        return (along, angle) -> {
            double x = Math.copySign(Math.pow(Math.abs(Math.cos(angle)), 2 / exponent), Math.cos(angle));
            double y = Math.copySign(Math.pow(Math.abs(Math.sin(angle)), 2 / exponent), Math.sin(angle));
            return new Uv(x * halfWidth.at(along), y * halfHeight.at(along));
        };
    }

    /** A measure that changes along the way. */
    @FunctionalInterface
    interface Taper {
        double at(double along);
    }
}
