package dev.plinth.asset.gltf;

import tools.jackson.databind.node.ObjectNode;

/**
 * How much there is in a file, by its headers alone: no geometry is unpacked and no pixel decoded.
 *
 * @param decodedBytes what it all would take: four bytes a pixel, and each accessor as it is stated
 */
public record Weight(long triangles, long pixels, long decodedBytes) {

    public static final Weight NONE = new Weight(0, 0, 0);

    private static final int BYTES_OF_A_PIXEL = 4;

    private static final int TRIANGLES = 4;

    static Weight of(ObjectNode json, ImageReader images) {
        long triangles = Tree.objects(json, "meshes").stream()
                .flatMap(mesh -> Tree.objects(mesh, "primitives").stream())
                .filter(primitive -> primitive.path("mode").asInt(TRIANGLES) == TRIANGLES)
                .mapToLong(primitive -> corners(json, primitive) / 3)
                .sum();
        long pixels = images.read(json).stream().mapToLong(Image::pixels).sum();
        long geometry = Tree.objects(json, "accessors").stream()
                .mapToLong(Weight::bytes)
                .sum();
        return new Weight(triangles, pixels, pixels * BYTES_OF_A_PIXEL + geometry);
    }

    private static long bytes(ObjectNode accessor) {
        int element = ElementType.of(accessor.path("type").asString("")).components()
                * ComponentType.of(accessor.path("componentType").asInt(0)).bytes();
        return Math.max(0, accessor.path("count").asLong(0)) * element;
    }

    private static long corners(ObjectNode json, ObjectNode primitive) {
        int accessor = primitive
                .path("indices")
                .asInt(primitive.path("attributes").path("POSITION").asInt(-1));
        return Math.max(0, json.path("accessors").path(accessor).path("count").asLong(0));
    }
}
