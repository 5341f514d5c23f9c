package dev.plinth.asset.pipeline.usdz;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** A glTF material as a network of shaders: the surface, the textures it reads, and the coordinates they read. */
final class UsdMaterial {

    private final ObjectNode json;
    private final String path;
    private final TextureReads reads;

    UsdMaterial(ObjectNode json, String path, UsdTextures textures) {
        this.json = json;
        this.path = path;
        this.reads = new TextureReads(path, textures);
    }

    static String primvar(int number) {
        return number == 0 ? "st" : "st" + number;
    }

    String path() {
        return path;
    }

    boolean doubleSided() {
        return json.path("doubleSided").asBoolean(false);
    }

    /** What its textures read, known once it is written; the mesh carries each under its {@link #primvar}. */
    List<Coordinates> coordinates() {
        return reads.coordinates();
    }

    void write(UsdText text, String name) {
        text.open("def Material \"%s\"", name);
        text.line("token outputs:surface.connect = <%s/Surface.outputs:surface>", path);
        text.open("def Shader \"Surface\"");
        text.line("uniform token info:id = \"UsdPreviewSurface\"");
        new SurfaceInputs(json, reads).write(text);
        text.line("token outputs:surface");
        text.close();
        for (int i = 0; i < coordinates().size(); i++) {
            text.open("def Shader \"Coordinates%d\"", i);
            text.line("uniform token info:id = \"UsdPrimvarReader_float2\"");
            text.line("string inputs:varname = \"%s\"", primvar(i));
            text.line("float2 outputs:result");
            text.close();
        }
        reads.textures().forEach(texture -> texture.write(text));
        text.close();
    }
}
