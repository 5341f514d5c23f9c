package dev.plinth.asset.pipeline;

import dev.plinth.asset.gltf.Compression;
import dev.plinth.asset.gltf.Limits;
import java.util.List;

/**
 * What is made of an upload.
 *
 * @param posterEdges of the square pictures in pixels, the largest first: the others are scaled down from it
 * @param gateEdge of the pictures by which renditions are compared with their source
 * @param usdz whether one is made of each look
 * @param brotli whether GLBs are stored packed where that pays, for who serves them with a {@code Content-Encoding}
 */
public record Options(
        Limits limits,
        Compression compression,
        List<RenditionOptions> renditions,
        List<Integer> posterEdges,
        int gateEdge,
        boolean usdz,
        boolean brotli) {

    public static final Options DEFAULT = new Options(
            Limits.DEFAULT,
            Compression.KHR_MESHOPT,
            List.of(RenditionOptions.PREVIEW, RenditionOptions.LOW, RenditionOptions.FULL),
            List.of(800, 400),
            256,
            true,
            false);

    public Options {
        renditions = List.copyOf(renditions);
        posterEdges = List.copyOf(posterEdges);
    }

    public static final Options FOR_DELIVERY = DEFAULT.packed();

    public Options with(Compression other) {
        return new Options(limits, other, renditions, posterEdges, gateEdge, usdz, brotli);
    }

    private Options packed() {
        return new Options(limits, compression, renditions, posterEdges, gateEdge, usdz, true);
    }
}
