package dev.plinth.asset.pipeline;

import dev.plinth.asset.gltf.Document;
import dev.plinth.asset.gltf.Extensions;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Drops what nothing uses: attributes, materials, textures, images, accessors, and extensions nobody here knows. */
public record Prune() implements Step {

    private static final List<String> ARRAYS =
            List.of("meshes", "skins", "cameras", "materials", "textures", "samplers");

    @Override
    public String name() {
        return "prune";
    }

    @Override
    public Document apply(Document document) {
        Document copy = document.copy();
        dropUnknown(copy.json());
        copy.json().remove("extras");
        if (Extensions.uses(copy.json(), "KHR_animation_pointer")) {
            return Compact.accessors(copy); // it names materials by their place, in strings
        }
        copy = UnusedAttributes.drop(copy);
        for (String array : ARRAYS) {
            Compact.array(copy.json(), array);
        }
        return Compact.accessors(Compact.images(copy));
    }

    private static void dropUnknown(JsonNode node) {
        if (node instanceof ArrayNode array) {
            array.forEach(Prune::dropUnknown);
        }
        if (node instanceof ObjectNode object) {
            if (object.path("extensions") instanceof ObjectNode extensions) {
                extensions.retain(Extensions.KNOWN);
                if (extensions.isEmpty()) {
                    object.remove("extensions");
                }
            }
            object.properties().stream()
                    .filter(each -> !each.getKey().equals("extras"))
                    .forEach(each -> dropUnknown(each.getValue()));
        }
        if (node instanceof ObjectNode root && root.has("extensionsUsed")) {
            Extensions.used(root).stream()
                    .filter(each -> !Extensions.KNOWN.contains(each))
                    .forEach(each -> Extensions.forget(root, each));
        }
    }
}
