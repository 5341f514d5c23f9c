package dev.plinth.devstack.models.furniture;

import dev.plinth.devstack.models.gltf.Material;
import dev.plinth.devstack.models.surface.Colour;
import dev.plinth.devstack.models.surface.Glaze;
import dev.plinth.devstack.models.surface.Leather;
import dev.plinth.devstack.models.surface.Metal;
import dev.plinth.devstack.models.surface.PowderCoat;
import dev.plinth.devstack.models.surface.Wood;
import dev.plinth.devstack.models.surface.WovenFabric;

/** The materials on the workshop's shelf. */
final class Palette {

    static final Material OAK = Material.of("Oak, oiled", Wood.oak());
    static final Material WALNUT = Material.of("Walnut, oiled", Wood.walnut());
    static final Material BLACK_ASH = Material.of("Ash, stained black", Wood.blackAsh());
    static final Material BRASS = metal("Brass, brushed", 0xE3BE7A);
    static final Material GUNMETAL = metal("Brass, blackened", 0x4A4744);

    private Palette() {}

    static Material cloth(String name, int rgb) {
        Colour colour = Colour.hex(rgb);
        return Material.of(name, WovenFabric.upholstery()).tinted(colour).soft(colour.times(0.45));
    }

    static Material linen(String name, int rgb) {
        return Material.of(name, WovenFabric.linen()).tinted(Colour.hex(rgb));
    }

    static Material leather(String name, int rgb) {
        return Material.of(name, new Leather(9)).tinted(Colour.hex(rgb));
    }

    static Material lacquer(String name, int rgb) {
        return Material.of(name, new PowderCoat(2, 0.52)).tinted(Colour.hex(rgb));
    }

    static Material glaze(String name, int rgb) {
        return Material.of(name, new Glaze(17, 0.36)).tinted(Colour.hex(rgb)).lacquered(0.5);
    }

    static Material clay(String name, int rgb) {
        return Material.of(name, new Glaze(18, 0.68)).tinted(Colour.hex(rgb));
    }

    private static Material metal(String name, int rgb) {
        return Material.of(name, new Metal(3, 0.28)).tinted(Colour.hex(rgb));
    }
}
