package dev.plinth.asset.pipeline.poster;

import java.util.stream.IntStream;

/** Darkens corners: looks from a point in a few directions and asks the nearest layer whether something is in between. */
final class Occlusion {

    private static final int DIRECTIONS = 10;
    private static final double GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
    private static final double STRENGTH = 0.85;

    /** Along the tangent, across it, along the normal, and how far of the reach; turned for each sample. */
    private static final double[][] LOOKS =
            IntStream.range(0, DIRECTIONS).mapToObj(Occlusion::look).toArray(double[][]::new);

    private final Depths depths;
    private final Camera camera;
    private final double reach;

    Occlusion(Depths depths, Camera camera, double sceneSize) {
        this.depths = depths;
        this.camera = camera;
        this.reach = sceneSize * 0.09;
    }

    private static double[] look(int i) {
        double up = Math.sqrt(1 - (i + 0.5) / DIRECTIONS);
        double out = Math.sqrt(1 - up * up);
        double far = 0.15 + 0.85 * ((i * 7 + 3) % DIRECTIONS) / DIRECTIONS;
        return new double[] {Math.cos(i * GOLDEN_ANGLE) * out, Math.sin(i * GOLDEN_ANGLE) * out, up + 0.05, far};
    }

    /** 1 in the open, less in a corner. */
    double open(double[] point, double[] normal, int sample) {
        double turn = (sample * 0x9E3779B9 >>> 8) / 16777216.0 * 2 * Math.PI;
        double cosTurn = Math.cos(turn);
        double sinTurn = Math.sin(turn);
        double[] tangent = Vectors.perpendicular(normal[0], normal[1], normal[2]);
        double[] across = Vectors.cross(normal, tangent);
        float[] world = new float[3];
        float[] screen = new float[3];
        double hidden = 0;
        for (int i = 0; i < DIRECTIONS; i++) {
            double[] to = LOOKS[i];
            double c = to[0] * cosTurn - to[1] * sinTurn;
            double s = to[1] * cosTurn + to[0] * sinTurn;
            double far = reach * to[3];
            for (int k = 0; k < 3; k++) {
                world[k] = (float) (point[k] + far * (normal[k] * to[2] + tangent[k] * c + across[k] * s));
            }
            camera.project(world, 0, screen, 0);
            hidden += hidden(screen);
        }
        return 1 - STRENGTH * hidden / DIRECTIONS;
    }

    private double hidden(float[] screen) {
        int x = (int) screen[0];
        int y = (int) screen[1];
        if (x < 0 || y < 0 || x >= depths.width() || y >= depths.bottom()) {
            return 0;
        }
        float near = depths.at(y * depths.width() + x);
        if (near == 0) {
            return 0;
        }
        double ahead = 1 / screen[2] - 1 / near;
        return ahead > reach * 0.03 && ahead < reach * 2 ? 1 - ahead / (reach * 2) : 0;
    }
}
