package dev.plinth.asset.pipeline;

import dev.plinth.asset.gltf.Compression;
import dev.plinth.asset.gltf.Limits;
import java.util.List;

/**
 * What is made of an upload.
 *
 * @param posterEdges of the square pictures in pixels, the largest first: the others are scaled down from it
 */
public record Options(
        Limits limits, Compression compression, List<RenditionOptions> renditions, List<Integer> posterEdges) {

    public static final Options DEFAULT = new Options(
            Limits.DEFAULT,
            Compression.KHR_MESHOPT,
            List.of(RenditionOptions.PREVIEW, RenditionOptions.LOW, RenditionOptions.FULL),
            List.of(800, 400));

    public Options {
        renditions = List.copyOf(renditions);
        posterEdges = List.copyOf(posterEdges);
    }

    public Options with(Compression other) {
        return new Options(limits, other, renditions, posterEdges);
    }
}
