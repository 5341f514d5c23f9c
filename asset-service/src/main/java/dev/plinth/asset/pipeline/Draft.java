package dev.plinth.asset.pipeline;

/** A rendition that may yet turn out too large or too coarse. */
record Draft(RenditionOptions options, byte[] glb, Measure measure) {

    boolean isTooLarge() {
        return glb.length > options.maxBytes();
    }
}
