package dev.plinth.devstack.models.shape;

import java.util.ArrayList;
import java.util.List;

/** A grid of quads bent over a surface; every builder ends here. */
final class Sheet {

    private static final double TOUCHING = 1e-9;

    private Sheet() {}

    /** Gives the vertex in a column and a row, both counted from zero up to and including the number of quads. */
    @FunctionalInterface
    interface Points {
        Vertex at(int column, int row);
    }

    /** @param columns quads to the right and rows of quads upwards, as seen from outside */
    static Mesh of(int columns, int rows, Points points) {
        var vertices = new ArrayList<Vertex>();
        for (int row = 0; row <= rows; row++) {
            for (int column = 0; column <= columns; column++) {
                vertices.add(points.at(column, row));
            }
        }
        var triangles = new ArrayList<Triangle>();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int corner = row * (columns + 1) + column;
                int above = corner + columns + 1;
                add(triangles, vertices, new Triangle(corner, corner + 1, above + 1));
                add(triangles, vertices, new Triangle(corner, above + 1, above));
            }
        }
        return new Mesh(vertices, triangles);
    }

    /** Leaves out the slivers at poles, where a row shrinks to a point. */
    private static void add(List<Triangle> triangles, List<Vertex> vertices, Triangle triangle) {
        Vec3 a = vertices.get(triangle.a()).position();
        Vec3 b = vertices.get(triangle.b()).position();
        Vec3 c = vertices.get(triangle.c()).position();
        if (b.minus(a).cross(c.minus(a)).length() > TOUCHING * TOUCHING
                && Math.min(
                                b.minus(a).length(),
                                Math.min(c.minus(b).length(), a.minus(c).length()))
                        > TOUCHING) {
            triangles.add(triangle);
        }
    }
}
