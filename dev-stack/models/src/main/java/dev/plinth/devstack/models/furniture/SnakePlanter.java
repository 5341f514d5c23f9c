package dev.plinth.devstack.models.furniture;

import static dev.plinth.devstack.models.shape.Profile.corner;

import dev.plinth.devstack.models.gltf.Material;
import dev.plinth.devstack.models.gltf.Model;
import dev.plinth.devstack.models.gltf.Part;
import dev.plinth.devstack.models.gltf.Variant;
import dev.plinth.devstack.models.shape.Axis;
import dev.plinth.devstack.models.shape.Lathe;
import dev.plinth.devstack.models.shape.Mesh;
import dev.plinth.devstack.models.shape.Profile;
import dev.plinth.devstack.models.shape.RoundedBox;
import dev.plinth.devstack.models.shape.Sweep;
import dev.plinth.devstack.models.shape.Vec3;
import dev.plinth.devstack.models.surface.Soil;
import dev.plinth.devstack.models.surface.SwordLeaf;
import java.util.List;
import java.util.Map;

/** A stoneware pot hung in a wooden stand, with a grown snake plant. */
final class SnakePlanter implements Furniture {

    private static final double SOIL = 0.405;

    @Override
    public String name() {
        return "planter";
    }

    @Override
    public Model model() {
        return new Model(
                "Planter with snake plant",
                List.of(
                        new Part("Stand", "stand", stand().standing()),
                        new Part("Pot", "pot", pot()),
                        new Part("Soil", "soil", soil()),
                        new Part("Plant", "leaf", SwordLeaves.rosette(SOIL))),
                List.of(
                        look("Chalk", Palette.clay("Stoneware, chalk", 0xE4DED2), Palette.OAK),
                        look("Terracotta", Palette.clay("Terracotta, raw", 0xB9694A), Palette.WALNUT),
                        look("Charcoal", Palette.clay("Stoneware, charcoal", 0x45454A), Palette.OAK)));
    }

    private static Variant look(String name, Material pot, Material stand) {
        Material leaf = Material.of("Snake plant", new SwordLeaf(31, SwordLeaves.TILE));
        return new Variant(
                name, Map.of("pot", pot, "stand", stand, "soil", Material.of("Soil", new Soil(13)), "leaf", leaf));
    }

    private static Mesh stand() {
        Mesh leg = Sweep.leg(new Vec3(0, 0, 0.178), new Vec3(0, 0.30, 0.178), 0.0115, 0.0135);
        Mesh legs = Mesh.of(leg, leg.turned(Axis.Y, 90), leg.turned(Axis.Y, 180), leg.turned(Axis.Y, 270));
        Mesh bar = RoundedBox.board(0.022, 0.03, 0.36, 0.004, Axis.Z);
        Mesh cross = Mesh.of(bar.moved(0, 0.135, 0), bar.turned(Axis.Y, 90).moved(0, 0.1345, 0));
        return Mesh.of(legs, cross).turned(Axis.Y, 45);
    }

    private static Mesh pot() {
        return Lathe.turn(
                Profile.of(
                        corner(0, 0.15, 0),
                        corner(0.128, 0.15, 0.014),
                        corner(0.163, 0.43, 0.004),
                        corner(0.151, 0.43, 0.004),
                        corner(0.147, 0.39, 0)),
                144);
    }

    private static Mesh soil() {
        Mesh disc = Lathe.turn(Profile.smooth(0.15, SOIL - 0.006, 0.1, SOIL, 0.05, SOIL + 0.006, 0, SOIL + 0.004), 72);
        return disc.laid(uv -> uv)
                .reshaped(at ->
                        new Vec3(at.x(), at.y() + 0.003 * Math.sin(60 * at.x()) * Math.cos(71 * at.z()), at.z()));
    }
}
