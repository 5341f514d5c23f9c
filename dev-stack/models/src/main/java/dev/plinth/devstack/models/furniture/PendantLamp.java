package dev.plinth.devstack.models.furniture;

import static dev.plinth.devstack.models.shape.Profile.corner;

import dev.plinth.devstack.models.gltf.Model;
import dev.plinth.devstack.models.gltf.Part;
import dev.plinth.devstack.models.gltf.Variant;
import dev.plinth.devstack.models.shape.Curve;
import dev.plinth.devstack.models.shape.Lathe;
import dev.plinth.devstack.models.shape.Mesh;
import dev.plinth.devstack.models.shape.Profile;
import dev.plinth.devstack.models.shape.Section;
import dev.plinth.devstack.models.shape.Sweep;
import dev.plinth.devstack.models.shape.Vec3;
import dev.plinth.devstack.models.surface.Colour;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A spun dome, white inside, on a cloth cord. */
final class PendantLamp implements Furniture {

    private static final double HEIGHT = 0.7;

    @Override
    public String name() {
        return "pendant-lamp";
    }

    @Override
    public Model model() {
        return new Model(
                "Pendant lamp",
                List.of(
                        new Part("Dome", "dome", dome()),
                        new Part("Reflector", "reflector", reflector()),
                        new Part("Fittings", "metal", fittings()),
                        new Part("Globe", "globe", globe()),
                        new Part("Cord", "cord", cord())),
                List.of(look("Mustard", 0xBF9030), look("Graphite", 0x3A3C3F), look("Chalk", 0xE9E5DC)));
    }

    private static Variant look(String name, int paint) {
        return new Variant(
                name,
                Map.of(
                        "dome", Palette.lacquer("Powder coat, " + name, paint),
                        "reflector", Palette.lacquer("Powder coat, white", 0xF4F1EA),
                        "metal", Palette.BRASS,
                        "globe",
                                Palette.lacquer("Glass, opal", 0xFFF6E8)
                                        .glowing(Colour.hex(0xFFD9A6).times(0.9)),
                        "cord", Palette.linen("Cord, braided", 0x3B3733)));
    }

    private static Profile skin(double in) {
        return Profile.smooth(
                0.2 - in,
                0.004,
                0.1975 - in,
                0.03,
                0.183 - in,
                0.085,
                0.152 - in,
                0.137,
                0.105 - in,
                0.176,
                0.062 - in,
                0.198 - in * 0.6,
                0.04 - in,
                0.212 - in,
                0.034 - in,
                0.232 - in);
    }

    private static Mesh dome() {
        Mesh skin = Lathe.turn(skin(0), 160);
        Mesh rim = Sweep.ring(Curve.arc(0.1988, 0.0032, 0, 360), 0.0032, 200);
        return Mesh.of(skin, rim);
    }

    private static Mesh reflector() {
        var down = new ArrayList<>(skin(0.0022).points()).reversed();
        return Lathe.turn(new Profile(down), 160);
    }

    private static Mesh fittings() {
        Mesh cap = Lathe.turn(
                Profile.of(
                        corner(0.036, 0.228, 0),
                        corner(0.036, 0.25, 0.003),
                        corner(0.016, 0.262, 0.006),
                        corner(0.013, 0.285, 0.003),
                        corner(0.0045, 0.289, 0.002),
                        corner(0, 0.289, 0)),
                64);
        Mesh canopy = Lathe.turn(
                Profile.of(
                        corner(0, HEIGHT - 0.034, 0),
                        corner(0.012, HEIGHT - 0.034, 0.004),
                        corner(0.055, HEIGHT - 0.018, 0.016),
                        corner(0.056, HEIGHT - 0.001, 0.001),
                        corner(0.055, HEIGHT, 0.001),
                        corner(0, HEIGHT, 0)),
                80);
        Mesh socket =
                Lathe.turn(Profile.of(corner(0.022, 0.1, 0), corner(0.024, 0.102, 0.002), corner(0.024, 0.2, 0)), 48);
        return Mesh.of(cap, canopy, socket);
    }

    private static Mesh globe() {
        return Lathe.turn(
                Profile.smooth(
                        0, 0.014, 0.022, 0.018, 0.042, 0.035, 0.049, 0.06, 0.042, 0.085, 0.026, 0.1, 0.021, 0.104),
                64);
    }

    private static Mesh cord() {
        Curve hanging = Curve.line(new Vec3(0, 0.28, 0), new Vec3(0, HEIGHT - 0.03, 0));
        return new Sweep(hanging, Section.round(0.0035), new Vec3(0, 0, 1), 0.001, 40, 16).mesh();
    }
}
