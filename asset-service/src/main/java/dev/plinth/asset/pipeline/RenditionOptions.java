package dev.plinth.asset.pipeline;

/**
 * One level of detail.
 *
 * @param ratio triangles to aim at, of those in the source
 * @param error how far the surface may move, of the mesh's size
 * @param positionBits positions' grid
 * @param normalBits 8 for a byte a component, more for two
 * @param textureEdge longest edge of a texture in pixels
 * @param textureQuality WebP quality 0 to 1
 * @param maxBytes textures are halved until the file is no larger, as long as it looks as it must
 * @param floor how like the source it must look
 * @param goal mean PSNR in dB below which glass is tried once more with a {@link #closer} surface, 0 for no such try
 */
public record RenditionOptions(
        String kind,
        double ratio,
        double error,
        int positionBits,
        int normalBits,
        int textureEdge,
        float textureQuality,
        long maxBytes,
        Fidelity.Floor floor,
        double goal) {

    public static final RenditionOptions PREVIEW =
            new RenditionOptions("preview", 0.12, 0.03, 12, 8, 256, 0.7f, 150 * 1024, new Fidelity.Floor(0.72, 18), 0);
    public static final RenditionOptions LOW =
            new RenditionOptions("low", 0.5, 0.002, 13, 8, 1024, 0.72f, 1024 * 1024, new Fidelity.Floor(0.93, 28), 0);
    public static final RenditionOptions FULL = new RenditionOptions(
            "full", 0, 0.00025, 14, 8, 2048, 0.77f, 3 * 1024 * 1024, new Fidelity.Floor(0.97, 30), 45);

    RenditionOptions smaller() {
        return new RenditionOptions(
                kind,
                ratio * 0.6,
                error * 1.5,
                positionBits,
                normalBits,
                textureEdge / 2,
                textureQuality - 0.05f,
                maxBytes,
                floor,
                goal);
    }

    /** For what did not come out like its source; at last with textures that lose nothing. */
    RenditionOptions finer() {
        return new RenditionOptions(
                kind,
                Math.min(1, ratio * 2),
                error / 3,
                Math.min(16, positionBits + 1),
                Math.min(12, normalBits + 2),
                textureEdge * 2,
                Math.min(1, textureQuality + 0.1f),
                maxBytes,
                floor,
                goal);
    }

    RenditionOptions closer() {
        return new RenditionOptions(
                kind, ratio, error * 0.6, positionBits, normalBits, textureEdge, textureQuality, maxBytes, floor, goal);
    }
}
