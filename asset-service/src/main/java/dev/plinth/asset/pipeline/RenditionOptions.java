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
 * @param maxBytes textures are halved until the file is no larger; at last as it is
 */
public record RenditionOptions(
        String kind,
        double ratio,
        double error,
        int positionBits,
        int normalBits,
        int textureEdge,
        float textureQuality,
        long maxBytes) {

    public static final RenditionOptions PREVIEW =
            new RenditionOptions("preview", 0.12, 0.03, 12, 8, 256, 0.7f, 150 * 1024);
    public static final RenditionOptions LOW = new RenditionOptions("low", 0.5, 0.002, 13, 8, 1024, 0.72f, 1024 * 1024);
    public static final RenditionOptions FULL =
            new RenditionOptions("full", 0, 0.0001, 14, 8, 2048, 0.78f, 3 * 1024 * 1024);

    RenditionOptions smaller() {
        return new RenditionOptions(
                kind,
                ratio * 0.6,
                error * 1.5,
                positionBits,
                normalBits,
                textureEdge / 2,
                textureQuality - 0.05f,
                maxBytes);
    }
}
