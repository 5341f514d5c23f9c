package dev.plinth.devstack.models.shape;

/** A main direction, also used to say which way the grain runs. */
public enum Axis {
    X,
    Y,
    Z;

    public Vec3 unit() {
        return new Vec3(this == X ? 1 : 0, this == Y ? 1 : 0, this == Z ? 1 : 0);
    }

    double of(Vec3 point) {
        return point.dot(unit());
    }

    Axis next() {
        return switch (this) {
            case X -> Y;
            case Y -> Z;
            case Z -> X;
        };
    }
}
