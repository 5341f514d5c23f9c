package dev.plinth.asset.gltf;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Where a material takes textures from, its extensions included: every {@code …Texture} object with an index. */
public final class TextureSlots {

    private TextureSlots() {}

    /** One texture of a material: {@code name} as in {@code baseColorTexture}, {@code info} its texture info. */
    public record Slot(String name, ObjectNode info) {

        public int texture() {
            return Tree.index(info, "index");
        }

        /** The set of texture coordinates it reads; KHR_texture_transform may override it. */
        public int texCoord() {
            JsonNode override = Tree.extension(info, "KHR_texture_transform").path("texCoord");
            return override.isNumber()
                    ? override.asInt()
                    : info.path("texCoord").asInt(0);
        }
    }

    public static List<Slot> of(ObjectNode material) {
        List<Slot> slots = new ArrayList<>();
        visit(material, slots::add);
        return slots;
    }

    static void visit(ObjectNode parent, Consumer<Slot> visitor) {
        for (var property : parent.properties()) {
            if (!(property.getValue() instanceof ObjectNode child)
                    || property.getKey().equals("extras")) {
                continue;
            }
            if (property.getKey().endsWith("Texture") && child.has("index")) {
                visitor.accept(new Slot(property.getKey(), child));
            } else {
                visit(child, visitor);
            }
        }
    }
}
