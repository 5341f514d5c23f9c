package dev.plinth.devstack.models.furniture;

import dev.plinth.devstack.models.gltf.Model;

/** A piece that the workshop can build. */
public interface Furniture {

    /** The name that products.json knows it by. */
    String name();

    /** In metres, standing on y = 0, facing +Z. */
    Model model();
}
