package dev.plinth.asset.pipeline.poster;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Light that a sample sends to the eye: metallic-roughness with clearcoat, sheen and thin transmission. */
final class Shader {

    private final StudioLight light = StudioLight.get();
    private final double[] eye;
    private final KeyShadow shadow;
    private final Occlusion occlusion;

    Shader(Camera camera, KeyShadow shadow, Occlusion occlusion) {
        this.eye = camera.eye();
        this.shadow = shadow;
        this.occlusion = occlusion;
    }

    /**
     * Red, green and blue in linear light, multiplied by the alpha that follows them.
     *
     * @param sample its number, which turns the occlusion's directions
     */
    float[] shade(Hit hit, int sample) {
        Material material = hit.surface.material();
        Material.Maps maps = material.maps();
        float[] base = base(hit, material);
        float[] texel = {1, 1, 1, 1};
        if (material.unlit()) {
            return multiplied(base, material.blended() ? base[3] : 1);
        }
        double[] point = hit.mix3(hit.surface.positions());
        double[] view = Vectors.unit(eye[0] - point[0], eye[1] - point[1], eye[2] - point[2]);
        double[] smooth = facing(hit);
        double[] normal = NormalMap.bend(hit, smooth);
        read(hit, maps.metallicRoughness(), texel);
        double roughness = Math.clamp(material.roughness() * texel[1], 0.03, 1);
        double metallic = material.metallic() * texel[2];
        read(hit, maps.occlusion(), texel);
        double baked = maps.occlusion() == null ? 1 : 1 + maps.occlusion().strength() * (texel[0] - 1);
        double open = baked * occlusion.open(point, smooth, sample);
        double facing = Math.max(0.02, Vectors.dot(normal, view));
        double key = Math.max(0, Vectors.dot(normal, Studio.KEY)) * Studio.KEY_STRENGTH;
        double matte = light.matte(normal[0], normal[1], normal[2]) * open
                + (key > 0 ? key * shadow.lit(point[0], point[1], point[2]) : 0);
        double mirrored = reflected(normal, view, roughness) * gloss(open, roughness);
        double[] lobe = EnvironmentBrdf.of(facing, roughness);
        read(hit, maps.transmission(), texel);
        double through = material.transmission() * texel[0] * (1 - metallic);
        float[] out = new float[4];
        double strongest = 0;
        for (int c = 0; c < 3; c++) {
            double f0 = material.reflectance() * (1 - metallic) + base[c] * metallic;
            double tint = base[c] * (1 - 0.5 * through * (1 - material.attenuation()[c]));
            double shiny = (f0 * lobe[0] + lobe[1]) * mirrored;
            strongest = Math.max(strongest, f0 * lobe[0] + lobe[1]);
            out[c] = (float) (tint * (1 - metallic) * matte * (1 - through * 0.72) + shiny);
        }
        sheen(hit, material, facing, matte, out);
        clearcoat(material, normal, view, facing, open, out);
        emit(hit, material, out);
        out[3] = (float) alpha(material, base, through, strongest);
        return material.blended() ? faded(out, base[3]) : out;
    }

    private static double alpha(Material material, float[] base, double through, double strongest) {
        if (through <= 0) {
            return 1;
        }
        double dark = 1
                - (material.attenuation()[0] + material.attenuation()[1] + material.attenuation()[2])
                        / 3
                        * (base[0] + base[1] + base[2])
                        / 3;
        return Math.clamp(1 - through + through * (0.16 + 0.6 * dark + strongest), 0, 1);
    }

    private static float[] base(Hit hit, Material material) {
        float[] base = material.base().clone();
        float[] texel = {1, 1, 1, 1};
        read(hit, material.maps().base(), texel);
        float @Nullable [] colours = hit.surface.colours();
        for (int c = 0; c < 4; c++) {
            base[c] *= texel[c] * (colours == null ? 1 : (float) hit.mix(colours, 4, c));
        }
        return base;
    }

    private static double[] facing(Hit hit) {
        double[] n = Vectors.unit(hit.mix3(hit.surface.normals()));
        boolean turn = hit.away && hit.surface.material().doubleSided();
        return turn ? new double[] {-n[0], -n[1], -n[2]} : n;
    }

    private double reflected(double[] n, double[] view, double roughness) {
        double twice = 2 * Vectors.dot(n, view);
        return light.mirrored(n[0] * twice - view[0], n[1] * twice - view[1], n[2] * twice - view[2], roughness);
    }

    /** Rough reflections are hidden in corners much as matte light is, sharp ones less. */
    private static double gloss(double open, double roughness) {
        return 1 - (1 - open) * (0.35 + 0.6 * roughness);
    }

    private static void sheen(Hit hit, Material material, double facing, double matte, float[] out) {
        float[] colour = material.sheen();
        if (colour[0] + colour[1] + colour[2] <= 0) {
            return;
        }
        float[] texel = {1, 1, 1, 1};
        read(hit, material.maps().sheen(), texel);
        double lobe = 0.06 + 0.5 * Math.pow(1 - facing, 1.5 + 2.5 * (1 - material.sheenRoughness()));
        for (int c = 0; c < 3; c++) {
            out[c] += (float) (colour[c] * texel[c] * lobe * matte);
        }
    }

    private void clearcoat(Material material, double[] normal, double[] view, double facing, double open, float[] out) {
        if (material.clearcoat() <= 0) {
            return;
        }
        double coat = material.clearcoat() * (0.04 + 0.96 * Math.pow(1 - facing, 5));
        double roughness = material.clearcoatRoughness();
        double mirrored = reflected(normal, view, roughness) * gloss(open, roughness);
        for (int c = 0; c < 3; c++) {
            out[c] = (float) (out[c] * (1 - coat) + coat * mirrored);
        }
    }

    private static void emit(Hit hit, Material material, float[] out) {
        float[] texel = {1, 1, 1, 1};
        read(hit, material.maps().emissive(), texel);
        for (int c = 0; c < 3; c++) {
            out[c] += material.emissive()[c] * texel[c];
        }
    }

    private static void read(Hit hit, @Nullable Sampler sampler, float[] texel) {
        if (sampler == null) {
            Arrays.fill(texel, 1);
        } else {
            hit.sample(sampler, texel);
        }
    }

    private static float[] multiplied(float[] colour, float alpha) {
        return new float[] {colour[0] * alpha, colour[1] * alpha, colour[2] * alpha, alpha};
    }

    private static float[] faded(float[] out, float alpha) {
        return new float[] {out[0] * alpha, out[1] * alpha, out[2] * alpha, out[3] * alpha};
    }
}
