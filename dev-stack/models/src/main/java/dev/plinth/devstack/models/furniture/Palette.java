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
    static final Material BRASS = Material.of("Brass, brushed", Metal.brass());
    static final Material STEEL = Material.of("Steel, brushed", Metal.steel());
    static final Material GUNMETAL = Material.of("Brass, blackened", Metal.gunmetal());

    private Palette() {}

    static Material cloth(String name, int rgb) {
        Colour colour = Colour.hex(rgb);
        return Material.of(name, WovenFabric.upholstery(colour)).soft(colour.times(0.45));
    }

    static Material linen(String name, int rgb) {
        return Material.of(name, WovenFabric.linen(Colour.hex(rgb)));
    }

    static Material leather(String name, int rgb) {
        return Material.of(name, new Leather(9, Colour.hex(rgb)));
    }

    static Material lacquer(String name, int rgb) {
        return Material.of(name, PowderCoat.matt(rgb));
    }

    static Material glaze(String name, int rgb, int speck, double roughness) {
        return Material.of(name, new Glaze(17, Colour.hex(rgb), Colour.hex(speck), roughness))
                .lacquered(roughness < 0.45 ? 0.5 : 0);
    }
}
