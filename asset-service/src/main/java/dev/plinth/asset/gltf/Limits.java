package dev.plinth.asset.gltf;

/**
 * What one upload may ask for.
 *
 * @param fileBytes the whole file; for a zip also all that it unpacks to
 * @param jsonBytes its JSON chunk
 * @param objects entries in any one top-level array
 * @param elements elements in one accessor
 * @param decodedBytes everything the file unpacks to, images excluded
 * @param nodeDepth nesting of the scene's nodes
 * @param imageEdge longest edge of an image in pixels
 * @param imagePixels pixels of all images together
 * @param variants looks of one model (KHR_materials_variants)
 * @param nameLength characters of a look's name, as many as a SKU can say
 */
public record Limits(
        long fileBytes,
        int jsonBytes,
        int objects,
        long elements,
        long decodedBytes,
        int nodeDepth,
        int imageEdge,
        long imagePixels,
        int variants,
        int nameLength) {

    public static final Limits DEFAULT =
            new Limits(512L << 20, 16 << 20, 65_536, 20_000_000, 1L << 30, 256, 16_384, 512_000_000, 100, 100);

    void checkFile(long bytes) {
        if (bytes > fileBytes) {
            throw new GltfRefused("too-large", "The file has %d MB; the limit is %d.", bytes >> 20, fileBytes >> 20);
        }
    }
}
