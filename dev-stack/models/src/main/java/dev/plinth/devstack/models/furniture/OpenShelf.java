package dev.plinth.devstack.models.furniture;

import dev.plinth.devstack.models.gltf.Material;
import dev.plinth.devstack.models.gltf.Model;
import dev.plinth.devstack.models.gltf.Part;
import dev.plinth.devstack.models.gltf.Variant;
import dev.plinth.devstack.models.shape.Axis;
import dev.plinth.devstack.models.shape.Curve;
import dev.plinth.devstack.models.shape.Lathe;
import dev.plinth.devstack.models.shape.Mesh;
import dev.plinth.devstack.models.shape.Profile;
import dev.plinth.devstack.models.shape.RoundedBox;
import dev.plinth.devstack.models.shape.Section;
import dev.plinth.devstack.models.shape.Sweep;
import dev.plinth.devstack.models.shape.Vec3;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Two ladders, five boards, a cross of metal rods that keeps it square. */
final class OpenShelf implements Furniture {

    private static final double HEIGHT = 1.78;
    private static final double SIDE = 0.43;
    private static final double FRONT = 0.142;
    private static final double[] BOARDS = {0.16, 0.54, 0.92, 1.30, 1.66};

    @Override
    public String name() {
        return "open-shelf";
    }

    @Override
    public Model model() {
        return new Model(
                "Open shelf",
                List.of(
                        new Part("Ladders", "wood", ladders()),
                        new Part("Boards", "wood", boards()),
                        new Part("Brace", "metal", brace()),
                        new Part("Pins", "metal", pins())),
                List.of(
                        look("Oak", Palette.OAK, Palette.BRASS),
                        look("Walnut", Palette.WALNUT, Palette.BRASS),
                        look("Black", Palette.BLACK_ASH, Palette.GUNMETAL)));
    }

    private static Variant look(String name, Material wood, Material metal) {
        return new Variant(name, Map.of("wood", wood, "metal", metal));
    }

    private static Mesh ladders() {
        Section.Taper slim = along -> 0.0165 - 0.004 * Math.pow(Math.abs(2 * along - 1), 3);
        Curve standing = Curve.line(new Vec3(SIDE, 0, FRONT), new Vec3(SIDE, HEIGHT, FRONT));
        Mesh post = new Sweep(standing, Section.superellipse(slim, slim, 3.4), Axis.Z.unit(), 0.007, 60, 40).mesh();
        var ladder = new ArrayList<>(List.of(post, post.moved(0, 0, -2 * FRONT).laid(uv -> uv.plus(0.09, 0.7))));
        for (double board : BOARDS) {
            ladder.add(Sweep.rod(new Vec3(SIDE, board - 0.012, -FRONT), new Vec3(SIDE, board - 0.012, FRONT), 0.0105)
                    .laid(uv -> uv.plus(board, 0.3 * board)));
        }
        return Mesh.of(ladder).paired(Axis.X);
    }

    private static Mesh boards() {
        var boards = new ArrayList<Mesh>();
        for (double height : BOARDS) {
            boards.add(RoundedBox.board(2 * SIDE + 0.03, 0.022, 0.25, 0.006, Axis.X)
                    .laid(uv -> uv.plus(height * 1.7, height * 2.3))
                    .moved(0, height + 0.0095, 0));
            boards.add(Sweep.rod(new Vec3(-SIDE, height + 0.062, -FRONT), new Vec3(SIDE, height + 0.062, -FRONT), 0.007)
                    .laid(uv -> uv.plus(height * 3.1, height)));
        }
        return Mesh.of(boards);
    }

    private static Mesh brace() {
        Mesh rod = Sweep.rod(new Vec3(-SIDE, 0.3, -FRONT - 0.014), new Vec3(SIDE, 1.2, -FRONT - 0.014), 0.0042);
        Mesh disc = button(0.017, 0.007).turned(Axis.X, -90).moved(0, 0.75, -FRONT - 0.0105);
        return Mesh.of(rod.paired(Axis.X), disc);
    }

    private static Mesh pins() {
        var pins = new ArrayList<Mesh>();
        for (double board : BOARDS) {
            Mesh pin = button(0.0075, 0.004).turned(Axis.Z, -90).moved(SIDE + 0.0145, board - 0.012, FRONT);
            pins.add(pin);
            pins.add(pin.moved(0, 0, -2 * FRONT));
        }
        return Mesh.of(pins).paired(Axis.X);
    }

    private static Mesh button(double radius, double thickness) {
        return Lathe.turn(
                Profile.of(
                        Profile.corner(radius, 0, 0),
                        Profile.corner(radius, thickness, thickness * 0.6),
                        Profile.corner(0, thickness * 1.2, 0)),
                32);
    }
}
