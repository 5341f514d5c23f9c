package dev.plinth.devstack.models.surface;

/**
 * The three textures of a finish.
 *
 * @param normal tangent space, green towards the top of the image
 * @param occlusionRoughnessMetallic red, green and blue, as glTF packs them
 */
public record TextureSet(Picture baseColour, Picture normal, Picture occlusionRoughnessMetallic) {}
