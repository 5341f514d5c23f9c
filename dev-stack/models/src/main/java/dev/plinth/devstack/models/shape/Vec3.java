package dev.plinth.devstack.models.shape;

/** A point or direction in metres. */
public record Vec3(double x, double y, double z) {

    public static final Vec3 ZERO = new Vec3(0, 0, 0);
    public static final Vec3 UP = new Vec3(0, 1, 0);

    public Vec3 plus(Vec3 other) {
        return new Vec3(x + other.x, y + other.y, z + other.z);
    }

    public Vec3 minus(Vec3 other) {
        return new Vec3(x - other.x, y - other.y, z - other.z);
    }

    public Vec3 times(double factor) {
        return new Vec3(x * factor, y * factor, z * factor);
    }

    public double dot(Vec3 other) {
        return x * other.x + y * other.y + z * other.z;
    }

    public Vec3 cross(Vec3 other) {
        return new Vec3(y * other.z - z * other.y, z * other.x - x * other.z, x * other.y - y * other.x);
    }

    public double length() {
        return Math.sqrt(dot(this));
    }

    /** This direction with length one; a zero vector points up. */
    public Vec3 unit() {
        double length = length();
        return length < 1e-12 ? UP : times(1 / length);
    }

    public Vec3 towards(Vec3 other, double share) {
        return plus(other.minus(this).times(share));
    }

    /** Turned about an axis of length one, right-handed (Rodrigues). */
    public Vec3 turned(Vec3 axis, double radians) {
        double cos = Math.cos(radians);
        return times(cos).plus(axis.cross(this).times(Math.sin(radians))).plus(axis.times(axis.dot(this) * (1 - cos)));
    }
}
