package dev.plinth.asset.pipeline.poster;

import java.util.ArrayList;
import java.util.List;

/** What each sample sees: the nearest opaque triangle and, before it, up to three see-through ones, nearest last. */
final class Layers {

    private static final int SEE_THROUGH = 4;

    private final Scene scene;
    private final int size;
    private final List<float[]> screens = new ArrayList<>();

    Layers(Scene scene, Camera camera, int size) {
        this.scene = scene;
        this.size = size;
        scene.surfaces().forEach(surface -> screens.add(camera.project(surface.positions())));
    }

    float[] screen(int surface) {
        return screens.get(surface);
    }

    Layer opaque() {
        return draw(false, this::notMaskedOut);
    }

    /** From front to back. */
    List<Layer> seeThrough(Layer opaque) {
        List<Layer> peeled = new ArrayList<>();
        if (scene.surfaces().stream().noneMatch(surface -> surface.material().isSeeThrough())) {
            return peeled;
        }
        for (int i = 0; i < SEE_THROUGH; i++) {
            Layer before = peeled.isEmpty() ? null : peeled.getLast();
            peeled.add(draw(
                    true,
                    (sample, near, surface, triangle, w0, w1) -> near > opaque.near(sample)
                            && (before == null
                                    || (before.surface(sample) != Layer.NOTHING
                                            && near < before.near(sample) * 0.999999f))));
        }
        return peeled;
    }

    private Layer draw(boolean seeThrough, Layer.Fragments fragments) {
        Layer layer = new Layer(size, size);
        Bands.each(size, (top, bottom) -> {
            for (int number = 0; number < screens.size(); number++) {
                Surface surface = scene.surfaces().get(number);
                Material material = surface.material();
                if (material.isSeeThrough() == seeThrough) {
                    var rule = seeThrough || material.isMask() ? fragments : Layer.Fragments.ALL;
                    layer.draw(
                            number, screens.get(number), surface.indices(), material.doubleSided(), rule, top, bottom);
                }
            }
        });
        return layer;
    }

    private boolean notMaskedOut(int sample, float near, int number, int triangle, float w0, float w1) {
        Surface surface = scene.surfaces().get(number);
        Material material = surface.material();
        Sampler base = material.maps().base();
        if (base == null) {
            return true;
        }
        float[] texel = new float[4];
        new Hit(surface, screens.get(number), triangle, sample % size + 0.5, sample / size + 0.5).sample(base, texel);
        return texel[3] * material.base()[3] >= material.alphaCutoff();
    }
}
