package dev.plinth.asset.pipeline;

import dev.plinth.asset.pipeline.mesh.QuantiseCoordinates;
import dev.plinth.asset.pipeline.mesh.QuantisePositions;
import dev.plinth.asset.pipeline.mesh.QuantiseVectors;
import dev.plinth.asset.pipeline.mesh.Reorder;
import dev.plinth.asset.pipeline.mesh.Simplify;
import dev.plinth.asset.pipeline.mesh.Weld;
import dev.plinth.asset.pipeline.texture.CompressTextures;
import dev.plinth.asset.pipeline.texture.Gallery;
import java.util.List;

/** The steps in their order. Quantising makes more vertices alike, hence the second weld. */
final class Recipe {

    private static final int COORDINATE_BITS = 12;

    private Recipe() {}

    /** What every rendition starts from. */
    static List<Step> common() {
        return List.of(new Deduplicate(), new Prune(), new Weld());
    }

    /** USDA is text and its textures are JPEG: fewer triangles than in {@code full}, nothing quantised. */
    static List<Step> usdz() {
        return List.of(new Simplify(0.35, 0.002, false), new Weld(), new Reorder());
    }

    static List<Step> rendition(RenditionOptions options, Gallery gallery) {
        return List.of(
                new Simplify(options.ratio(), options.error(), options.ratio() > 0),
                new QuantisePositions(options.positionBits()),
                new QuantiseCoordinates(COORDINATE_BITS),
                new QuantiseVectors(options.normalBits()),
                new Weld(),
                new Reorder(),
                new CompressTextures(gallery, options.textureEdge(), options.textureQuality()));
    }
}
