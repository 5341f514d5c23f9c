package dev.plinth.devstack.models.shape;

import java.util.ArrayList;
import java.util.List;

/**
 * A box whose edges and corners are rounded: six faces, each reaching half-way (45°) around its edges.
 *
 * @param size outer measures
 * @param radius of the edges, at most half the shortest side
 * @param grain the way boards are cut; v runs along it
 * @param arcSteps quads per 45° of edge
 * @param flatSteps quads across the flat of a face: more than one only where the box is bent afterwards
 */
public record RoundedBox(Vec3 size, double radius, Axis grain, int arcSteps, int flatSteps) {

    /** Across one side of a face: the coordinate of the inner box, the angle from the face, the way walked. */
    private record Station(double inner, double angle, double walked) {}

    public static Mesh board(double width, double height, double depth, double radius, Axis grain) {
        return new RoundedBox(new Vec3(width, height, depth), radius, grain, 4, 2).mesh();
    }

    public static Mesh soft(double width, double height, double depth, double radius) {
        return new RoundedBox(new Vec3(width, height, depth), radius, Axis.Z, 6, 14).mesh();
    }

    public Mesh mesh() {
        var faces = new ArrayList<Mesh>();
        for (Axis normal : Axis.values()) {
            faces.add(face(normal.unit(), normal.next(), normal.next().next()));
            faces.add(face(normal.unit().times(-1), normal.next().next(), normal.next()));
        }
        return Mesh.of(faces);
    }

    private Mesh face(Vec3 normal, Axis right, Axis up) {
        List<Station> across = stations(right.of(size) / 2);
        List<Station> along = stations(up.of(size) / 2);
        double out = Math.abs(normal.dot(size)) / 2 - radius;
        return Sheet.of(across.size() - 1, along.size() - 1, (column, row) -> {
            Station a = across.get(column);
            Station b = along.get(row);
            Vec3 inner = normal.times(out)
                    .plus(right.unit().times(a.inner))
                    .plus(up.unit().times(b.inner));
            Vec3 direction = normal.plus(right.unit().times(Math.tan(a.angle)))
                    .plus(up.unit().times(Math.tan(b.angle)));
            Uv uv = new Uv(a.walked, b.walked);
            return new Vertex(inner.plus(direction.unit().times(radius)), right == grain ? uv.swapped() : uv);
        });
    }

    private List<Station> stations(double half) {
        double flat = Math.max(0, half - radius);
        var stations = new ArrayList<Station>();
        for (int step = 0; step <= arcSteps; step++) {
            double angle = Math.PI / 4 * (1 - (double) step / arcSteps);
            stations.add(new Station(-flat, -angle, -flat - radius * angle));
        }
        int flats = flat < 1e-9 ? 0 : flatSteps;
        for (int step = 1; step < flats; step++) {
            double at = -flat + 2 * flat * step / flats;
            stations.add(new Station(at, 0, at));
        }
        for (int step = flats == 0 ? 1 : 0; step <= arcSteps; step++) {
            double angle = Math.PI / 4 * step / arcSteps;
            stations.add(new Station(flat, angle, flat + radius * angle));
        }
        return stations;
    }
}
