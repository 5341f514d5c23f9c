package dev.plinth.asset.pipeline.usdz;

import static dev.plinth.asset.gltf.Tree.objects;

import dev.plinth.asset.gltf.Document;
import dev.plinth.asset.pipeline.poster.PlacedMesh;
import dev.plinth.asset.pipeline.texture.Gallery;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One look of a model as an archive of one layer and its pictures. */
public final class Usdz {

    private static final String LAYER = "model.usda";
    private static final String MATERIALS = "/Model/Materials/";

    private final Document document;
    private final UsdTextures textures;
    private final UsdText text = new UsdText();
    private final Map<Integer, UsdMaterial> materials = new TreeMap<>();

    private Usdz(Document document, Gallery gallery) {
        this.document = document;
        this.textures = new UsdTextures(document, gallery);
    }

    /** @param variant index in KHR_materials_variants, none for the default look */
    public static byte[] write(Document document, @Nullable Integer variant, Gallery gallery) {
        return new Usdz(document, gallery).write(PlacedMesh.of(document, variant));
    }

    private byte[] write(List<PlacedMesh> meshes) {
        text.line("#usda 1.0");
        text.line("(");
        text.line("    defaultPrim = \"Model\"");
        text.line("    metersPerUnit = 1");
        text.line("    upAxis = \"Y\"");
        text.line(")");
        text.openWith("kind = \"component\"", "def Xform \"Model\"");
        text.open("def Scope \"Materials\"");
        for (PlacedMesh mesh : meshes) {
            materials.computeIfAbsent(mesh.material(), this::material);
        }
        text.close();
        for (int i = 0; i < meshes.size(); i++) {
            UsdMaterial worn = materials.get(meshes.get(i).material());
            if (worn != null) {
                new UsdMesh(meshes.get(i), worn).write(text, "Mesh" + i);
            }
        }
        text.close();
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(LAYER, text.bytes());
        files.putAll(textures.files());
        return AlignedZip.of(files);
    }

    private UsdMaterial material(int index) {
        ObjectNode stated = index == PlacedMesh.DEFAULT
                ? JsonNodeFactory.instance.objectNode()
                : objects(document.json(), "materials").get(index);
        String name = index == PlacedMesh.DEFAULT ? "Default" : "Material" + index;
        var material = new UsdMaterial(stated, MATERIALS + name, textures);
        material.write(text, name);
        return material;
    }
}
