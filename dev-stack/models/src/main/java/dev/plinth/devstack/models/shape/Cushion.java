package dev.plinth.devstack.models.shape;

import java.util.function.UnaryOperator;

/**
 * An upholstered box: full in the middle, drawn in at the seams, with piping along its upper and lower edge.
 *
 * @param size before it is filled
 * @param radius of the edges
 * @param crown how far the filling lifts the middle of the large faces
 */
public record Cushion(Vec3 size, double radius, double crown) {

    private static final double SEAM = 0.55;

    public Mesh cover() {
        return RoundedBox.soft(size.x(), size.y(), size.z(), radius).reshaped(this::filled);
    }

    /**
     * The cords along the seams.
     *
     * @param thick radius of a cord
     */
    public Mesh piping(double thick) {
        double height = size.y() / 2 - radius * (1 - SEAM);
        double inset = radius * (1 - Math.sqrt(1 - SEAM * SEAM));
        Outline seam = Outline.rounded(size.x() / 2 - inset, size.z() / 2 - inset, radius - inset);
        return Mesh.of(ring(seam, height, thick), ring(seam, -height, thick));
    }

    private Mesh ring(Outline seam, double height, double thick) {
        Curve flat = seam.at(height);
        UnaryOperator<Vec3> filled = this::filled;
        return Sweep.ring(t -> filled.apply(flat.at(t)), thick, 130);
    }

    private Vec3 filled(Vec3 at) {
        double x = 2 * at.x() / size.x();
        double y = 2 * at.y() / size.y();
        double z = 2 * at.z() / size.z();
        double lift = crown * y * dome(x) * dome(z) * (1 + 0.10 * creases(at));
        double puff = crown * 0.35;
        return new Vec3(at.x() + puff * x * dome(z) * dome(y), at.y() + lift, at.z() + puff * z * dome(x) * dome(y));
    }

    private static double dome(double share) {
        return Math.pow(Math.max(0, 1 - share * share), 0.75);
    }

    /** A few long waves that never repeat across one cushion: cloth is not a machined part. */
    private static double creases(Vec3 at) {
        return Math.sin(9.1 * at.x() + 4.3 * at.z() + 1.7) + Math.sin(13.7 * at.z() - 6.1 * at.x()) * 0.7;
    }
}
