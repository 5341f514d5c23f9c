package dev.plinth.devstack.models.shape;

import java.util.Collection;

/** The smallest axis-aligned box around some points. */
public record Bounds(Vec3 min, Vec3 max) {

    static Bounds of(Collection<Vertex> vertices) {
        Vec3 min = new Vec3(1e9, 1e9, 1e9);
        Vec3 max = min.times(-1);
        for (Vertex vertex : vertices) {
            Vec3 at = vertex.position();
            min = new Vec3(Math.min(min.x(), at.x()), Math.min(min.y(), at.y()), Math.min(min.z(), at.z()));
            max = new Vec3(Math.max(max.x(), at.x()), Math.max(max.y(), at.y()), Math.max(max.z(), at.z()));
        }
        return new Bounds(min, max);
    }

    public Vec3 size() {
        return max.minus(min);
    }

    public Vec3 centre() {
        return min.towards(max, 0.5);
    }
}
