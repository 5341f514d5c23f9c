package dev.plinth.asset.gltf;

import tools.jackson.databind.node.ObjectNode;

/** How much there is in a file, by its headers alone: no geometry is unpacked and no pixel decoded. */
public record Weight(long triangles, long pixels) {

    private static final int TRIANGLES = 4;

    static Weight of(ObjectNode json, ImageReader images) {
        long triangles = Tree.objects(json, "meshes").stream()
                .flatMap(mesh -> Tree.objects(mesh, "primitives").stream())
                .filter(primitive -> primitive.path("mode").asInt(TRIANGLES) == TRIANGLES)
                .mapToLong(primitive -> corners(json, primitive) / 3)
                .sum();
        long pixels = images.read(json).stream().mapToLong(Image::pixels).sum();
        return new Weight(triangles, pixels);
    }

    private static long corners(ObjectNode json, ObjectNode primitive) {
        int accessor = primitive
                .path("indices")
                .asInt(primitive.path("attributes").path("POSITION").asInt(-1));
        return Math.max(0, json.path("accessors").path(accessor).path("count").asLong(0));
    }
}
