package dev.plinth.asset.pipeline.texture;

import static dev.plinth.asset.gltf.Tree.objects;

import dev.plinth.asset.gltf.Document;
import dev.plinth.asset.gltf.TextureSlots;
import dev.plinth.asset.gltf.TextureSources;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a picture is for.
 *
 * @param colour its red, green and blue are sRGB, not numbers
 * @param alpha its alpha is read
 */
record Role(boolean colour, boolean alpha) {

    private static final Role UNUSED = new Role(false, false);
    private static final Set<String> COLOURS = Set.of(
            "baseColorTexture",
            "emissiveTexture",
            "sheenColorTexture",
            "specularColorTexture",
            "diffuseTransmissionColorTexture");
    private static final Set<String> ALPHAS =
            Set.of("specularTexture", "sheenRoughnessTexture", "diffuseTransmissionTexture");

    static Map<Integer, Role> byImage(Document document) {
        List<ObjectNode> textures = objects(document.json(), "textures");
        Map<Integer, Role> roles = new HashMap<>();
        for (ObjectNode material : objects(document.json(), "materials")) {
            boolean opaque = material.path("alphaMode").asString("OPAQUE").equals("OPAQUE");
            for (TextureSlots.Slot slot : TextureSlots.of(material)) {
                int image = TextureSources.image(textures.get(slot.texture()));
                if (image >= 0) {
                    roles.merge(image, of(slot.name(), opaque), Role::or);
                }
            }
        }
        return roles;
    }

    static Role in(Map<Integer, Role> roles, int image) {
        return roles.getOrDefault(image, UNUSED);
    }

    private static Role of(String slot, boolean opaque) {
        boolean alpha = ALPHAS.contains(slot) || (slot.equals("baseColorTexture") && !opaque);
        return new Role(COLOURS.contains(slot), alpha);
    }

    private Role or(Role other) {
        return new Role(colour || other.colour, alpha || other.alpha);
    }
}
