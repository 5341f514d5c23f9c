package dev.plinth.asset.domain;

/** How much work an upload is, from what its headers say. */
public record Weight(long bytes, long triangles, long pixels) {

    /** Whether any of it is more than the other has. */
    public boolean exceeds(Weight most) {
        return bytes > most.bytes || triangles > most.triangles || pixels > most.pixels;
    }
}
