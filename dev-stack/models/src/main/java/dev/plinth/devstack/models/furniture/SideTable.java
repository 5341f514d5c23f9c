package dev.plinth.devstack.models.furniture;

import dev.plinth.devstack.models.gltf.Material;
import dev.plinth.devstack.models.gltf.Model;
import dev.plinth.devstack.models.gltf.Part;
import dev.plinth.devstack.models.gltf.Variant;
import dev.plinth.devstack.models.shape.Axis;
import dev.plinth.devstack.models.shape.Curve;
import dev.plinth.devstack.models.shape.Lathe;
import dev.plinth.devstack.models.shape.Mesh;
import dev.plinth.devstack.models.shape.Outline;
import dev.plinth.devstack.models.shape.Profile;
import dev.plinth.devstack.models.shape.Section;
import dev.plinth.devstack.models.shape.Slab;
import dev.plinth.devstack.models.shape.Sweep;
import dev.plinth.devstack.models.shape.Vec3;
import dev.plinth.devstack.models.surface.Marble;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A round of marble on three bent metal legs that meet at a waist. */
final class SideTable implements Furniture {

    private static final double HEIGHT = 0.5;
    private static final double TOP = 0.022;

    @Override
    public String name() {
        return "side-table";
    }

    @Override
    public Model model() {
        Mesh top =
                new Slab(Outline.circle(0.225, 160), TOP, 0.009, 0.006).mesh().moved(0, HEIGHT - TOP, 0);
        return new Model(
                "Side table",
                List.of(new Part("Top", "top", top), new Part("Base", "base", base().standing())),
                List.of(
                        look("Carrara", Marble.carrara(), Palette.BRASS),
                        look("Verde", Marble.verde(), Palette.BRASS),
                        look("Nero", Marble.nero(), Palette.GUNMETAL)));
    }

    private static Variant look(String name, Marble stone, Material base) {
        Material top = Material.of("Marble, " + name, stone).lacquered(0.6);
        return new Variant(name, Map.of("top", top, "base", base));
    }

    private static Mesh base() {
        Curve bent = Curve.through(
                new Vec3(0, 0.004, 0.2),
                new Vec3(0, 0.11, 0.118),
                new Vec3(0, 0.23, 0.055),
                new Vec3(0, 0.36, 0.088),
                new Vec3(0, HEIGHT - TOP - 0.004, 0.165));
        Mesh leg = new Sweep(bent, Section.round(0.009), Axis.X.unit(), 0.003, 72, 28).mesh();
        Mesh foot = Lathe.turn(
                        Profile.of(
                                Profile.corner(0, 0, 0),
                                Profile.corner(0.016, 0, 0.002),
                                Profile.corner(0.016, 0.008, 0.003),
                                Profile.corner(0, 0.011, 0)),
                        36)
                .moved(0, 0, 0.2);
        Mesh third = Mesh.of(leg, foot);
        Mesh legs = Mesh.of(IntStream.range(0, 3)
                .mapToObj(i -> third.turned(Axis.Y, 120 * i))
                .toList());
        Mesh waist = Sweep.ring(Curve.arc(0.046, 0.23, 0, 360), 0.005, 96);
        Mesh collar = Sweep.ring(Curve.arc(0.165, HEIGHT - TOP - 0.005, 0, 360), 0.005, 160);
        return Mesh.of(legs, waist, collar);
    }
}
