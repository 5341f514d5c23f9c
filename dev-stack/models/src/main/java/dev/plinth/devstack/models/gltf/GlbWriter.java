package dev.plinth.devstack.models.gltf;

import dev.plinth.devstack.models.surface.Textures;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes a model as one GLB: a node for each part, KHR_materials_variants where its looks differ. */
public final class GlbWriter {

    private static final String VARIANTS = "KHR_materials_variants";

    private final Textures textures;

    public GlbWriter(Textures textures) {
        this.textures = textures;
    }

    public byte[] write(Model model) {
        ObjectNode gltf = JsonMapper.shared().createObjectNode();
        gltf.putObject("asset")
                .put("version", "2.0")
                .put("generator", "Plinth demo furniture")
                .put("copyright", "Plinth, CC0 1.0");
        var binary = new BinaryChunk(gltf);
        var primitives = new Primitives(gltf, binary);
        var materials = new Materials(gltf, binary, textures);
        ArrayNode meshes = gltf.putArray("meshes");
        ArrayNode nodes = gltf.putArray("nodes");
        ArrayNode children = nodes.addObject().put("name", model.name()).putArray("children");
        for (Part part : model.parts()) {
            ObjectNode primitive = meshes.addObject()
                    .put("name", part.name())
                    .putArray("primitives")
                    .addObject();
            primitives.write(part.mesh(), model.tileOf(part.slot()), primitive);
            dress(primitive, part.slot(), model, materials);
            nodes.addObject().put("name", part.name()).put("mesh", meshes.size() - 1);
            children.add(nodes.size() - 1);
        }
        gltf.putArray("scenes")
                .addObject()
                .put("name", model.name())
                .putArray("nodes")
                .add(0);
        gltf.put("scene", 0);
        ArrayNode names = gltf.putObject("extensions").putObject(VARIANTS).putArray("variants");
        model.variants().forEach(variant -> names.addObject().put("name", variant.name()));
        ArrayNode used = gltf.putArray("extensionsUsed").add(VARIANTS);
        materials.extensionsUsed().forEach(used::add);
        byte[] bytes = binary.toBytes();
        gltf.putArray("buffers").addObject().put("byteLength", bytes.length);
        return Glb.bytes(gltf, bytes);
    }

    private static void dress(ObjectNode primitive, String slot, Model model, Materials materials) {
        var variantsOf = new TreeMap<Integer, ArrayNode>();
        for (int i = 0; i < model.variants().size(); i++) {
            int material = materials.indexOf(model.variants().get(i).of(slot));
            variantsOf
                    .computeIfAbsent(material, ignored -> JsonMapper.shared().createArrayNode())
                    .add(i);
        }
        primitive.put("material", materials.indexOf(model.variants().getFirst().of(slot)));
        if (variantsOf.size() > 1) {
            ArrayNode mappings =
                    primitive.putObject("extensions").putObject(VARIANTS).putArray("mappings");
            variantsOf.forEach((material, variants) ->
                    mappings.addObject().put("material", material).set("variants", variants));
        }
    }
}
