package dev.plinth.devstack.models.gltf;

import dev.plinth.devstack.models.shape.Mesh;

/**
 * A named piece of a model.
 *
 * @param slot what it is made of; each variant says which material that is
 */
public record Part(String name, String slot, Mesh mesh) {}
