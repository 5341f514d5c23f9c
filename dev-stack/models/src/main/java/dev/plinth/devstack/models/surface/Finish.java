package dev.plinth.devstack.models.surface;

/** A seamless surface that can be painted as textures. Equal finishes give equal textures, so they are baked once. */
public interface Finish {

    /** Metres that one repeat covers across (u) and along the grain (v). */
    Tile tile();

    /** The surface at a point of the tile, both coordinates 0 to 1, repeating seamlessly. */
    Texel at(double u, double v);

    /**
     * What one repeat covers.
     *
     * @param across metres along u
     * @param along metres along v
     */
    record Tile(double across, double along) {

        public static Tile square(double metres) {
            return new Tile(metres, metres);
        }
    }
}
