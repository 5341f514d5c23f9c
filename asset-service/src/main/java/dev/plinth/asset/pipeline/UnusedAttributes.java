package dev.plinth.asset.pipeline;

import static dev.plinth.asset.gltf.Tree.objects;

import dev.plinth.asset.gltf.Accessor;
import dev.plinth.asset.gltf.Document;
import dev.plinth.asset.gltf.ElementType;
import dev.plinth.asset.gltf.TextureSlots;
import dev.plinth.asset.gltf.Tree;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * Drops attributes that no material of a primitive reads, its variants' materials included. A set of texture coordinates
 * below one that is read must stay for the numbering's sake: it is blanked, which packs to nothing.
 */
final class UnusedAttributes {

    private static final String TEXCOORD = "TEXCOORD_";

    private final Document document;
    private final List<Accessor> accessors;

    private UnusedAttributes(Document document) {
        this.document = document;
        this.accessors = new ArrayList<>(document.accessors());
    }

    static Document drop(Document document) {
        return new UnusedAttributes(document).drop();
    }

    private Document drop() {
        for (ObjectNode mesh : objects(document.json(), "meshes")) {
            objects(mesh, "primitives").forEach(this::primitive);
        }
        return document.with(accessors);
    }

    private void primitive(ObjectNode primitive) {
        List<TextureSlots.Slot> slots = PrimitiveMaterials.of(document.json(), primitive).stream()
                .flatMap(material -> TextureSlots.of(material).stream())
                .toList();
        ObjectNode attributes = (ObjectNode) primitive.path("attributes");
        for (String name : List.copyOf(attributes.propertyNames())) {
            if (name.startsWith(TEXCOORD)) {
                textureCoordinates(attributes, name, slots);
            } else if (name.startsWith("_") || unusedTangent(name, slots) || blankColour(name, attributes)) {
                attributes.remove(name);
            }
        }
    }

    private void textureCoordinates(ObjectNode attributes, String name, List<TextureSlots.Slot> slots) {
        int set = Integer.parseInt(name.substring(TEXCOORD.length()));
        if (slots.stream().noneMatch(slot -> slot.texCoord() >= set)) {
            attributes.remove(name);
        } else if (slots.stream().noneMatch(slot -> slot.texCoord() == set)) {
            int vertices = document.accessor(Tree.index(attributes, name)).count();
            attributes.put(name, accessors.size());
            accessors.add(Accessor.ofFloats(ElementType.VEC2, new float[vertices * 2]));
        }
    }

    private static boolean unusedTangent(String name, List<TextureSlots.Slot> slots) {
        return name.equals("TANGENT")
                && slots.stream()
                        .noneMatch(slot -> slot.name().endsWith("ormalTexture")
                                || slot.name().startsWith("aniso"));
    }

    private boolean blankColour(String name, ObjectNode attributes) {
        if (!name.equals("COLOR_0")) {
            return false;
        }
        for (float value : document.accessor(Tree.index(attributes, name)).floats()) {
            if (value != 1) {
                return false;
            }
        }
        return true;
    }
}
