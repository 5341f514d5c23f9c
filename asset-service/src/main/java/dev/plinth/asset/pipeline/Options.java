package dev.plinth.asset.pipeline;

import dev.plinth.asset.gltf.Compression;
import dev.plinth.asset.gltf.Limits;
import java.util.List;

/** What is made of an upload. */
public record Options(Limits limits, Compression compression, List<RenditionOptions> renditions, int posterEdge) {

    public static final Options DEFAULT = new Options(
            Limits.DEFAULT, Compression.KHR_MESHOPT, List.of(RenditionOptions.PREVIEW, RenditionOptions.FULL), 800);

    public Options {
        renditions = List.copyOf(renditions);
    }

    public Options with(Compression other) {
        return new Options(limits, other, renditions, posterEdge);
    }
}
