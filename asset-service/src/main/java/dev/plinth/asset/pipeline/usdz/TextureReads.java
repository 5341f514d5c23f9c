package dev.plinth.asset.pipeline.usdz;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Which textures one material reads, and by which coordinates: found while its inputs are written, written after them. */
final class TextureReads {

    private final String material;
    private final UsdTextures textures;
    private final List<Coordinates> coordinates = new ArrayList<>();
    private final List<UsdTexture> read = new ArrayList<>();

    TextureReads(String material, UsdTextures textures) {
        this.material = material;
        this.textures = textures;
    }

    List<Coordinates> coordinates() {
        return coordinates;
    }

    List<UsdTexture> textures() {
        return read;
    }

    /** Two inputs that read the same slot share its texture; null where {@code info} names none. */
    @Nullable UsdTexture texture(String slot, JsonNode info, double[] scale, double[] bias, boolean colour, boolean alpha) {
        if (!(info instanceof ObjectNode stated) || !stated.has("index")) {
            return null;
        }
        for (UsdTexture known : read) {
            if (known.name().equals(slot)) {
                return known;
            }
        }
        String file = textures.file(stated, colour, alpha);
        return file == null ? null : add(slot, stated, file, scale, bias, colour);
    }

    private UsdTexture add(String slot, ObjectNode info, String file, double[] scale, double[] bias, boolean colour) {
        var texture = new UsdTexture(
                material,
                slot,
                file,
                number(Coordinates.of(info)),
                scale,
                bias,
                colour,
                textures.wrap(info, "wrapS"),
                textures.wrap(info, "wrapT"));
        read.add(texture);
        return texture;
    }

    private int number(Coordinates wanted) {
        if (!coordinates.contains(wanted)) {
            coordinates.add(wanted);
        }
        return coordinates.indexOf(wanted);
    }
}
