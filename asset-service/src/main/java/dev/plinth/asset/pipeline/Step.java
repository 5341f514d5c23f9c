package dev.plinth.asset.pipeline;

import dev.plinth.asset.gltf.Document;

/** One step of the recipe: a pure function of the document; its options are the record that implements it. */
public interface Step {

    String name();

    /** Returns the changed document; the given one stays as it was. */
    Document apply(Document document);
}
