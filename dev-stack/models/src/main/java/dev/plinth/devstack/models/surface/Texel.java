package dev.plinth.devstack.models.surface;

/**
 * One point of a surface.
 *
 * @param height above the mean surface, in metres
 */
public record Texel(Colour colour, double height, double roughness, double metallic) {}
