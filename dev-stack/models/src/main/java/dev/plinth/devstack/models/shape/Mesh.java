package dev.plinth.devstack.models.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Indexed triangles. Moving, turning and bending give a new mesh. */
public record Mesh(List<Vertex> vertices, List<Triangle> triangles) {

    public Mesh {
        vertices = List.copyOf(vertices);
        triangles = List.copyOf(triangles);
    }

    public static Mesh of(Mesh... meshes) {
        return of(List.of(meshes));
    }

    public static Mesh of(List<Mesh> meshes) {
        var vertices = new ArrayList<Vertex>();
        var triangles = new ArrayList<Triangle>();
        for (Mesh mesh : meshes) {
            int first = vertices.size();
            vertices.addAll(mesh.vertices);
            mesh.triangles.forEach(triangle -> triangles.add(triangle.shifted(first)));
        }
        return new Mesh(vertices, triangles);
    }

    public Mesh reshaped(UnaryOperator<Vec3> shape) {
        return new Mesh(
                vertices.stream()
                        .map(each -> new Vertex(shape.apply(each.position()), each.uv()))
                        .toList(),
                triangles);
    }

    /** Lays the texture on differently: shifted for a board of its own, turned for another grain. */
    public Mesh laid(UnaryOperator<Uv> layout) {
        return new Mesh(
                vertices.stream()
                        .map(each -> new Vertex(each.position(), layout.apply(each.uv())))
                        .toList(),
                triangles);
    }

    public Mesh moved(double x, double y, double z) {
        Vec3 by = new Vec3(x, y, z);
        return reshaped(by::plus);
    }

    public Mesh turned(Axis axis, double degrees) {
        double radians = Math.toRadians(degrees);
        Vec3 unit = axis.unit();
        return reshaped(point -> point.turned(unit, radians));
    }

    public Mesh mirrored(Axis axis) {
        Vec3 unit = axis.unit();
        Mesh across = reshaped(point -> point.minus(unit.times(2 * point.dot(unit))));
        return new Mesh(
                across.vertices, triangles.stream().map(Triangle::flipped).toList());
    }

    /** This mesh and its mirror image. */
    public Mesh paired(Axis axis) {
        return of(this, mirrored(axis).laid(uv -> uv.plus(0.137, 0.411)));
    }

    /** Feet cut level: nothing reaches below the floor. */
    public Mesh standing() {
        return reshaped(at -> at.y() < 0 ? new Vec3(at.x(), 0, at.z()) : at);
    }

    public Bounds bounds() {
        return Bounds.of(vertices);
    }
}
