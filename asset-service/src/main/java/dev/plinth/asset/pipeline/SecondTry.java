package dev.plinth.asset.pipeline;

import dev.plinth.asset.gltf.Document;
import dev.plinth.asset.gltf.Extensions;

/**
 * Whether a model gets a closer surface than others. Through glass both sides of it are seen, and where they moved shows
 * twice; on other models the same triangles would buy nothing that an eye finds.
 */
final class SecondTry {

    private static final double LEAST_GAIN_DB = 0.1;
    private static final double MOST_GROWTH = 1.02;

    private SecondTry() {}

    static boolean isWorthwhile(Document source, Draft first, Look look) {
        return look.psnr() < first.options().goal() && Extensions.uses(source.json(), "KHR_materials_transmission");
    }

    /** A tenth of a decibel for at most 2 % of the bytes, no single view below its floor. */
    static boolean pays(Draft first, Look look, Draft second, Look closer) {
        return closer.psnr() - look.psnr() >= LEAST_GAIN_DB
                && second.glb().length <= first.glb().length * MOST_GROWTH
                && (first.isTooLarge() || !second.isTooLarge())
                && closer.reaches(second.options().floor());
    }
}
