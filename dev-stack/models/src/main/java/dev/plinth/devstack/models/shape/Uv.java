package dev.plinth.devstack.models.shape;

/** A place on a surface, in metres until the writer divides by the texture's size; v runs along the grain. */
public record Uv(double u, double v) {

    public Uv plus(double du, double dv) {
        return new Uv(u + du, v + dv);
    }

    public Uv swapped() {
        return new Uv(v, u);
    }
}
