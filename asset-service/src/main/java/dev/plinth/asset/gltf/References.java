package dev.plinth.asset.gltf;

import static dev.plinth.asset.gltf.Tree.extension;
import static dev.plinth.asset.gltf.Tree.objects;

import dev.plinth.asset.gltf.Reference.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Finds every {@link Reference} of a tree, so that what is renumbered is renumbered everywhere. */
public final class References {

    private final List<Reference> found = new ArrayList<>();

    private References() {}

    public static List<Reference> all(ObjectNode json) {
        var references = new References();
        objects(json, "meshes").forEach(mesh -> objects(mesh, "primitives").forEach(references::primitive));
        objects(json, "animations").forEach(references::animation);
        objects(json, "skins").forEach(references::skin);
        objects(json, "nodes").forEach(references::node);
        objects(json, "textures").forEach(references::texture);
        objects(json, "materials").forEach(references::material);
        references.add(Kind.SCENE, json, "scene");
        return references.found;
    }

    public static List<Reference> accessors(ObjectNode json) {
        return all(json).stream().filter(each -> each.kind().isAccessor()).toList();
    }

    public static List<Reference> of(Kind kind, ObjectNode json) {
        return all(json).stream().filter(each -> each.kind() == kind).toList();
    }

    private void primitive(ObjectNode primitive) {
        each(primitive.path("attributes"), Kind.ATTRIBUTE);
        objects(primitive, "targets").forEach(target -> each(target, Kind.MORPH));
        add(Kind.INDICES, primitive, "indices");
        add(Kind.MATERIAL, primitive, "material");
        objects(extension(primitive, "KHR_materials_variants"), "mappings")
                .forEach(mapping -> add(Kind.MATERIAL, mapping, "material"));
    }

    private void animation(ObjectNode animation) {
        objects(animation, "samplers").forEach(sampler -> {
            add(Kind.ANIMATION, sampler, "input");
            add(Kind.ANIMATION, sampler, "output");
        });
        objects(animation, "channels").forEach(channel -> {
            if (channel.path("target") instanceof ObjectNode target) {
                add(Kind.NODE, target, "node");
            }
        });
    }

    private void skin(ObjectNode skin) {
        add(Kind.BIND_MATRICES, skin, "inverseBindMatrices");
        add(Kind.NODE, skin, "skeleton");
    }

    private void node(ObjectNode node) {
        add(Kind.MESH, node, "mesh");
        add(Kind.SKIN, node, "skin");
        add(Kind.CAMERA, node, "camera");
        each(extension(node, "EXT_mesh_gpu_instancing").path("attributes"), Kind.INSTANCE);
    }

    private void texture(ObjectNode texture) {
        add(Kind.SAMPLER, texture, "sampler");
        add(Kind.IMAGE, texture, "source");
        for (JsonNode extension : texture.path("extensions")) {
            if (extension instanceof ObjectNode holder) {
                add(Kind.IMAGE, holder, "source");
            }
        }
    }

    private void material(ObjectNode material) {
        TextureSlots.visit(material, slot -> found.add(new Reference(Kind.TEXTURE, slot.info(), "index")));
    }

    private void each(JsonNode holder, Kind kind) {
        if (holder instanceof ObjectNode object) {
            Consumer<String> add = key -> add(kind, object, key);
            object.propertyNames().forEach(add);
        }
    }

    private void add(Kind kind, ObjectNode holder, String key) {
        if (holder.has(key)) {
            found.add(new Reference(kind, holder, key));
        }
    }
}
