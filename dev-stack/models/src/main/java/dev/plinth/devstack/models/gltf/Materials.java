package dev.plinth.devstack.models.gltf;

import dev.plinth.devstack.models.surface.Colour;
import dev.plinth.devstack.models.surface.Picture;
import dev.plinth.devstack.models.surface.TextureSet;
import dev.plinth.devstack.models.surface.Textures;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes materials with their textures, each material and each image once. */
final class Materials {

    private final ObjectNode gltf;
    private final BinaryChunk binary;
    private final Textures textures;
    private final Map<Material, Integer> written = new HashMap<>();
    private final Map<Integer, Integer> textureOfView = new HashMap<>();
    private final Set<String> extensions = new TreeSet<>();

    Materials(ObjectNode gltf, BinaryChunk binary, Textures textures) {
        this.gltf = gltf;
        this.binary = binary;
        this.textures = textures;
        gltf.putArray("samplers")
                .addObject()
                .put("magFilter", 9729)
                .put("minFilter", 9987)
                .put("wrapS", 10497)
                .put("wrapT", 10497);
        gltf.putArray("images");
        gltf.putArray("textures");
        gltf.putArray("materials");
    }

    int indexOf(Material material) {
        return written.computeIfAbsent(material, this::write);
    }

    Set<String> extensionsUsed() {
        return extensions;
    }

    private int write(Material material) {
        TextureSet set = textures.of(material.finish());
        ObjectNode node = gltf.withArray("materials").addObject().put("name", material.name());
        int packed = texture(set.occlusionRoughnessMetallic());
        ObjectNode surface = node.putObject("pbrMetallicRoughness");
        surface.putObject("baseColorTexture").put("index", texture(set.baseColour()));
        if (!material.tint().equals(Material.WHITE)) {
            colour(surface, "baseColorFactor", material.tint()).add(1.0);
        }
        surface.putObject("metallicRoughnessTexture").put("index", packed);
        node.putObject("normalTexture").put("index", texture(set.normal()));
        node.putObject("occlusionTexture").put("index", packed);
        if (!material.glow().equals(Material.BLACK)) {
            colour(node, "emissiveFactor", material.glow());
        }
        if (material.clearcoat() > 0) {
            extension(node, "KHR_materials_clearcoat")
                    .put("clearcoatFactor", material.clearcoat())
                    .put("clearcoatRoughnessFactor", 0.08);
        }
        if (!material.sheen().equals(Material.BLACK)) {
            var sheen = extension(node, "KHR_materials_sheen");
            colour(sheen, "sheenColorFactor", material.sheen());
            sheen.put("sheenRoughnessFactor", 0.6);
        }
        return gltf.withArray("materials").size() - 1;
    }

    private ObjectNode extension(ObjectNode material, String name) {
        extensions.add(name);
        return material.withObject("/extensions").putObject(name);
    }

    private int texture(Picture picture) {
        return textureOfView.computeIfAbsent(binary.store(picture.bytes(), 0), view -> {
            gltf.withArray("images").addObject().put("bufferView", view).put("mimeType", picture.mediaType());
            gltf.withArray("textures")
                    .addObject()
                    .put("sampler", 0)
                    .put("source", gltf.withArray("images").size() - 1);
            return gltf.withArray("textures").size() - 1;
        });
    }

    private static ArrayNode colour(ObjectNode node, String property, Colour colour) {
        Colour linear = colour.linear();
        return node.putArray(property).add(linear.red()).add(linear.green()).add(linear.blue());
    }
}
