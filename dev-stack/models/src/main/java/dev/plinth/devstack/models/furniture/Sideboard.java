package dev.plinth.devstack.models.furniture;

import dev.plinth.devstack.models.gltf.Material;
import dev.plinth.devstack.models.gltf.Model;
import dev.plinth.devstack.models.gltf.Part;
import dev.plinth.devstack.models.gltf.Variant;
import dev.plinth.devstack.models.shape.Axis;
import dev.plinth.devstack.models.shape.Mesh;
import dev.plinth.devstack.models.shape.RoundedBox;
import dev.plinth.devstack.models.shape.Sweep;
import dev.plinth.devstack.models.shape.Vec3;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A low cabinet behind two tambour doors of narrow round-faced slats. */
final class Sideboard implements Furniture {

    private static final double HEIGHT = 0.70;
    private static final double LEG = 0.17;
    private static final double HALF = 0.80;
    private static final double DEPTH = 0.42;
    private static final double BOARD = 0.024;
    private static final double PITCH = 0.0182;

    @Override
    public String name() {
        return "sideboard";
    }

    @Override
    public Model model() {
        return new Model(
                "Sideboard",
                List.of(
                        new Part("Carcass", "wood", carcass()),
                        new Part("Tambour", "wood", tambour()),
                        new Part("Legs", "wood", legs().standing()),
                        new Part("Pulls", "metal", pulls())),
                List.of(
                        look("Oak", Palette.OAK, Palette.BRASS),
                        look("Walnut", Palette.WALNUT, Palette.BRASS),
                        look("Black", Palette.BLACK_ASH, Palette.GUNMETAL)));
    }

    private static Variant look(String name, Material wood, Material metal) {
        return new Variant(name, Map.of("wood", wood, "metal", metal));
    }

    private static Mesh carcass() {
        double inside = HEIGHT - LEG - 2 * BOARD;
        double middle = (HEIGHT + LEG) / 2;
        Mesh top = RoundedBox.board(2 * HALF, BOARD, DEPTH, 0.007, Axis.X).moved(0, HEIGHT - BOARD / 2, 0);
        Mesh bottom = RoundedBox.board(2 * HALF, BOARD, DEPTH, 0.007, Axis.X).moved(0, LEG + BOARD / 2, 0);
        Mesh side = RoundedBox.board(BOARD, inside + 0.008, DEPTH - 0.006, 0.004, Axis.Y)
                .moved(HALF - BOARD / 2 - 0.003, middle, 0)
                .paired(Axis.X);
        Mesh back = RoundedBox.board(2 * HALF - BOARD, inside + 0.008, 0.01, 0.003, Axis.X)
                .moved(0, middle, -DEPTH / 2 + 0.012);
        return Mesh.of(top, bottom.laid(uv -> uv.plus(0.15, 0.5)), side, back.laid(uv -> uv.plus(0.07, 0.9)));
    }

    private static Mesh tambour() {
        double inside = HEIGHT - LEG - 2 * BOARD;
        Mesh slat = new RoundedBox(new Vec3(0.0168, inside + 0.006, 0.015), 0.0072, Axis.Y, 3, 1).mesh();
        int count = (int) ((HALF - BOARD - 0.012) / PITCH);
        var slats = new ArrayList<Mesh>();
        for (int i = 0; i < count; i++) {
            double shift = 0.0234 * i + 0.11 * (i * 7 % 5);
            double along = 0.43 * (i * 11 % 13);
            slats.add(slat.laid(uv -> uv.plus(shift, along))
                    .moved(0.012 + PITCH * (i + 0.5), (HEIGHT + LEG) / 2, DEPTH / 2 - 0.018));
        }
        return Mesh.of(slats).paired(Axis.X);
    }

    private static Mesh legs() {
        Mesh front = Sweep.leg(new Vec3(0.70, 0, 0.165), new Vec3(0.655, LEG + 0.004, 0.135), 0.0125, 0.023);
        return Mesh.of(front, front.mirrored(Axis.Z).laid(uv -> uv.plus(0.17, 0.6)))
                .paired(Axis.X);
    }

    private static Mesh pulls() {
        double inside = HEIGHT - LEG - 2 * BOARD;
        return RoundedBox.board(0.0095, inside - 0.004, 0.021, 0.003, Axis.Y)
                .moved(0.006, (HEIGHT + LEG) / 2, DEPTH / 2 - 0.0155)
                .paired(Axis.X);
    }
}
