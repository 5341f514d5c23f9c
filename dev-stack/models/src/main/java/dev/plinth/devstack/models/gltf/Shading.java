package dev.plinth.devstack.models.gltf;

import dev.plinth.devstack.models.shape.Mesh;
import dev.plinth.devstack.models.shape.Triangle;
import dev.plinth.devstack.models.shape.Uv;
import dev.plinth.devstack.models.shape.Vec3;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Normals and tangents of a mesh whose edges are all rounded: weighted by area, smooth across texture seams. */
record Shading(List<Vec3> normals, List<Tangent> tangents) {

    /** Not a round number, so that no coordinate in use lies on the border between two cells. */
    private static final double CELLS_PER_METRE = 98_713.37;

    /** The direction of growing u, and the sign of the bitangent, which points to the top of the image. */
    record Tangent(Vec3 direction, int sign) {}

    private record Cell(long x, long y, long z) {

        static Cell of(Vec3 at) {
            return new Cell(cell(at.x()), cell(at.y()), cell(at.z()));
        }

        private static long cell(double metres) {
            return Math.round(metres * CELLS_PER_METRE);
        }
    }

    static Shading of(Mesh mesh) {
        List<Vec3> normals = normals(mesh);
        return new Shading(normals, tangents(mesh, normals));
    }

    private static List<Vec3> normals(Mesh mesh) {
        Map<Cell, Vec3> sums = new HashMap<>();
        for (Triangle triangle : mesh.triangles()) {
            Vec3 a = at(mesh, triangle.a());
            Vec3 area =
                    at(mesh, triangle.b()).minus(a).cross(at(mesh, triangle.c()).minus(a));
            for (int corner : new int[] {triangle.a(), triangle.b(), triangle.c()}) {
                sums.merge(Cell.of(at(mesh, corner)), area, Vec3::plus);
            }
        }
        return mesh.vertices().stream()
                .map(each ->
                        sums.getOrDefault(Cell.of(each.position()), Vec3.UP).unit())
                .toList();
    }

    private static List<Tangent> tangents(Mesh mesh, List<Vec3> normals) {
        List<Vec3> right = new ArrayList<>(Collections.nCopies(normals.size(), Vec3.ZERO));
        List<Vec3> down = new ArrayList<>(right);
        for (Triangle triangle : mesh.triangles()) {
            Vec3 side = at(mesh, triangle.b()).minus(at(mesh, triangle.a()));
            Vec3 other = at(mesh, triangle.c()).minus(at(mesh, triangle.a()));
            Uv a = uv(mesh, triangle.a());
            Uv b = uv(mesh, triangle.b()).plus(-a.u(), -a.v());
            Uv c = uv(mesh, triangle.c()).plus(-a.u(), -a.v());
            double turn = Math.signum(b.u() * c.v() - c.u() * b.v());
            Vec3 du = side.times(c.v() * turn).minus(other.times(b.v() * turn));
            Vec3 dv = other.times(b.u() * turn).minus(side.times(c.u() * turn));
            for (int corner : new int[] {triangle.a(), triangle.b(), triangle.c()}) {
                right.set(corner, right.get(corner).plus(du));
                down.set(corner, down.get(corner).plus(dv));
            }
        }
        var tangents = new ArrayList<Tangent>();
        for (int i = 0; i < normals.size(); i++) {
            tangents.add(tangent(normals.get(i), right.get(i), down.get(i)));
        }
        return tangents;
    }

    private static Tangent tangent(Vec3 normal, Vec3 right, Vec3 down) {
        Vec3 flat = right.minus(normal.times(right.dot(normal)));
        if (flat.length() < 1e-12) {
            flat = Math.abs(normal.x()) < 0.9 ? normal.cross(new Vec3(1, 0, 0)) : normal.cross(Vec3.UP);
        }
        return new Tangent(flat.unit(), normal.cross(flat).dot(down) < 0 ? 1 : -1);
    }

    private static Vec3 at(Mesh mesh, int vertex) {
        return mesh.vertices().get(vertex).position();
    }

    private static Uv uv(Mesh mesh, int vertex) {
        return mesh.vertices().get(vertex).uv();
    }
}
