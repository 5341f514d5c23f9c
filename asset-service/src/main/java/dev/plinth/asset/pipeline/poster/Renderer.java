package dev.plinth.asset.pipeline.poster;

import dev.plinth.asset.pipeline.texture.Pixels;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Draws a scene on a clear background. Each pixel has four samples; where all of them lie on one surface only two are
 * shaded, which halves the time of a poster and leaves it 44 to 58 dB like the one with all four.
 */
final class Renderer {

    private static final int PER_EDGE = 2;

    /** From the upper left of the four samples to the lower right one. */
    private static final int DIAGONAL = 3;

    /** Of the distance: a larger step within a pixel is an outline before something behind it. */
    private static final float EDGE = 0.002f;

    private final Scene scene;
    private final Camera camera;
    private final int edge;
    private final int size;
    private final Layers layers;
    private final Layer opaque;
    private final Shader shader;
    private final @Nullable GroundShadow ground;

    Renderer(Scene scene, Camera camera, int edge) {
        this(scene, camera, edge, new KeyShadow(scene), new GroundShadow(scene));
    }

    /** @param ground none where the model is to stand in the air */
    Renderer(Scene scene, Camera camera, int edge, KeyShadow shadow, @Nullable GroundShadow ground) {
        this.scene = scene;
        this.camera = camera;
        this.edge = edge;
        this.size = samples(edge);
        this.layers = new Layers(scene, camera, size);
        this.opaque = layers.opaque();
        var occlusion = new Occlusion(opaque.depths(), camera, scene.bounds().longestEdge());
        this.shader = new Shader(camera, shadow, occlusion);
        this.ground = ground;
    }

    static int samples(int edge) {
        return edge * PER_EDGE;
    }

    Pixels render() {
        int[] argb = new int[edge * edge];
        Bands.each(edge, (top, bottom) -> {
            List<Layer> seeThrough = layers.seeThrough(opaque, top * PER_EDGE, bottom * PER_EDGE);
            for (int i = top * edge; i < bottom * edge; i++) {
                argb[i] = pixel(i % edge, i / edge, seeThrough);
            }
        });
        return new Pixels(edge, edge, argb);
    }

    private int pixel(int x, int y, List<Layer> seeThrough) {
        float[] sum = new float[4];
        int step = isOneSurface(x * PER_EDGE, y * PER_EDGE, seeThrough) ? DIAGONAL : 1;
        float weight = step == DIAGONAL ? 2 : 1;
        for (int s = 0; s < PER_EDGE * PER_EDGE; s += step) {
            float[] seen = sample(x * PER_EDGE + s % PER_EDGE, y * PER_EDGE + s / PER_EDGE, seeThrough);
            toneMap(seen);
            for (int c = 0; c < 4; c++) {
                sum[c] += seen[c] * weight;
            }
        }
        float alpha = sum[3];
        if (alpha <= 0) {
            return 0;
        }
        int packed = Math.round(alpha / (PER_EDGE * PER_EDGE) * 255) << 24;
        for (int c = 0; c < 3; c++) {
            packed |= ToneMap.encode(sum[c] / alpha) << 16 - 8 * c;
        }
        return packed;
    }

    /** Then nothing ends within the pixel. */
    private boolean isOneSurface(int x, int y, List<Layer> seeThrough) {
        int first = y * size + x;
        return isLike(first, first + 1, seeThrough)
                && isLike(first, first + size, seeThrough)
                && isLike(first, first + size + 1, seeThrough);
    }

    private boolean isLike(int one, int other, List<Layer> seeThrough) {
        if (opaque.surface(one) != opaque.surface(other)
                || Math.abs(opaque.near(one) - opaque.near(other)) > EDGE * opaque.near(one)) {
            return false;
        }
        for (Layer layer : seeThrough) {
            if (layer.surface(one) != layer.surface(other)) {
                return false;
            }
        }
        return true;
    }

    private float[] sample(int x, int y, List<Layer> seeThrough) {
        int sample = y * size + x;
        float[] seen = background(x, y, sample);
        for (Layer layer : seeThrough.reversed()) {
            if (layer.surface(sample) != Layer.NOTHING) {
                seen = over(shade(layer, sample, x, y), seen);
            }
        }
        return seen;
    }

    private float[] background(int x, int y, int sample) {
        if (opaque.surface(sample) != Layer.NOTHING) {
            return shade(opaque, sample, x, y);
        }
        float dark = ground == null ? 0 : ground.darkness(camera.eye(), camera.ray(x + 0.5, y + 0.5));
        return new float[] {0, 0, 0, dark};
    }

    private float[] shade(Layer layer, int sample, int x, int y) {
        int number = layer.surface(sample);
        Surface surface = scene.surfaces().get(number);
        return shader.shade(new Hit(surface, layers.screen(number), layer.triangle(sample), x + 0.5, y + 0.5), sample);
    }

    private static float[] over(float[] front, float[] back) {
        float left = 1 - front[3];
        return new float[] {
            front[0] + back[0] * left, front[1] + back[1] * left, front[2] + back[2] * left, front[3] + back[3] * left
        };
    }

    private static void toneMap(float[] seen) {
        float alpha = seen[3];
        if (alpha <= 0) {
            return;
        }
        float[] rgb = {seen[0] / alpha, seen[1] / alpha, seen[2] / alpha};
        ToneMap.apply(rgb);
        for (int c = 0; c < 3; c++) {
            seen[c] = Math.max(0, rgb[c]) * alpha;
        }
    }
}
