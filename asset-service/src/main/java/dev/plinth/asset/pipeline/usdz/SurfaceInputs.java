package dev.plinth.asset.pipeline.usdz;

import static dev.plinth.asset.gltf.Tree.extension;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a glTF material says, as inputs of UsdPreviewSurface: metallic-roughness, normal, occlusion, emission, opacity, clearcoat. */
record SurfaceInputs(ObjectNode json, TextureReads reads) {

    /** What a fully transmitting surface still hides: there is no refraction that would show it. */
    private static final double GLASS = 0.15;

    void write(UsdText text) {
        JsonNode pbr = json.path("pbrMetallicRoughness");
        JsonNode coat = extension(json, "KHR_materials_clearcoat");
        boolean unlit = extension(json, "KHR_materials_unlit").isObject();
        double[] base = numbers(pbr.path("baseColorFactor"), 4, 1);
        text.line("%s", colour(unlit ? "emissiveColor" : "diffuseColor", pbr, "baseColorTexture", base, alpha()));
        opacity(text, pbr, base[3]);
        if (unlit) {
            text.line("color3f inputs:diffuseColor = (0, 0, 0)");
            return;
        }
        double metallic = number(pbr, "metallicFactor", 1);
        double roughness = number(pbr, "roughnessFactor", 1);
        double[] scale = {1, roughness, metallic, 1};
        text.line("%s", value("metallic", pbr, "metallicRoughnessTexture", "b", metallic, scale));
        text.line("%s", value("roughness", pbr, "metallicRoughnessTexture", "g", roughness, scale));
        text.line("%s", colour("emissiveColor", json, "emissiveTexture", emission(), false));
        normal(text);
        occlusion(text);
        double clear = number(coat, "clearcoatFactor", 0);
        if (clear > 0) {
            double rough = number(coat, "clearcoatRoughnessFactor", 0);
            text.line("%s", value("clearcoat", coat, "clearcoatTexture", "r", clear, even(clear)));
            text.line("%s", value("clearcoatRoughness", coat, "clearcoatRoughnessTexture", "g", rough, even(rough)));
        }
        text.line("float inputs:ior = %s", number(extension(json, "KHR_materials_ior"), "ior", 1.5));
    }

    private boolean alpha() {
        return !json.path("alphaMode").asString("OPAQUE").equals("OPAQUE");
    }

    private void opacity(UsdText text, JsonNode pbr, double factor) {
        double clear = number(extension(json, "KHR_materials_transmission"), "transmissionFactor", 0);
        double left = 1 - clear * (1 - GLASS);
        double[] scale = numbers(pbr.path("baseColorFactor"), 4, 1);
        if (!alpha()) {
            text.line("float inputs:opacity = %s", left);
            return;
        }
        text.line("%s", value("opacity", pbr, "baseColorTexture", "a", factor * left, scale));
        if (json.path("alphaMode").asString("").equals("MASK")) {
            text.line("float inputs:opacityThreshold = %s", number(json, "alphaCutoff", 0.5));
        }
    }

    private void normal(UsdText text) {
        if (json.path("normalTexture") instanceof ObjectNode info) {
            double scale = number(info, "scale", 1);
            double[] scales = {2 * scale, 2 * scale, 2, 1};
            double[] bias = {-scale, -scale, -1, 0};
            UsdTexture texture = reads.texture("normalTexture", info, scales, bias, false, false);
            if (texture != null) {
                text.line("normal3f inputs:normal.connect = <%s.outputs:rgb>", texture.path());
            }
        }
    }

    private void occlusion(UsdText text) {
        if (json.path("occlusionTexture") instanceof ObjectNode info) {
            double strength = number(info, "strength", 1);
            double kept = 1 - strength;
            UsdTexture texture = reads.texture(
                    "occlusionTexture", info, even(strength), new double[] {kept, kept, kept, 0}, false, false);
            if (texture != null) {
                text.line("float inputs:occlusion.connect = <%s.outputs:r>", texture.path());
            }
        }
    }

    private double[] emission() {
        double strength = number(extension(json, "KHR_materials_emissive_strength"), "emissiveStrength", 1);
        double[] factor = numbers(json.path("emissiveFactor"), 3, 0);
        return new double[] {factor[0] * strength, factor[1] * strength, factor[2] * strength, 1};
    }

    private String colour(String input, JsonNode holder, String slot, double[] factor, boolean alpha) {
        UsdTexture texture = reads.texture(slot, holder.path(slot), factor, new double[4], true, alpha);
        return texture == null
                ? "color3f inputs:%s = (%s, %s, %s)".formatted(input, factor[0], factor[1], factor[2])
                : "color3f inputs:%s.connect = <%s.outputs:rgb>".formatted(input, texture.path());
    }

    private String value(String input, JsonNode holder, String slot, String channel, double constant, double[] scale) {
        boolean colour = slot.equals("baseColorTexture");
        UsdTexture texture = reads.texture(slot, holder.path(slot), scale, new double[4], colour, colour && alpha());
        return texture == null
                ? "float inputs:%s = %s".formatted(input, constant)
                : "float inputs:%s.connect = <%s.outputs:%s>".formatted(input, texture.path(), channel);
    }

    private static double[] even(double value) {
        return new double[] {value, value, value, 1};
    }

    private static double number(JsonNode holder, String name, double absent) {
        return holder.path(name).asDouble(absent);
    }

    private static double[] numbers(JsonNode array, int size, double absent) {
        double[] values = new double[size];
        for (int i = 0; i < size; i++) {
            values[i] = array.path(i).asDouble(absent);
        }
        return values;
    }
}
