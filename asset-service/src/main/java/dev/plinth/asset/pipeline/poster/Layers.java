package dev.plinth.asset.pipeline.poster;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What each sample sees: the nearest opaque triangle and, before it, up to four see-through ones. */
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

    /** Of the whole picture: what shades a sample may lie far from it. */
    Layer opaque() {
        Layer layer = new Layer(size, 0, size);
        Bands.each(size, (top, bottom) -> draw(layer, false, this::notMaskedOut, top, bottom));
        return layer;
    }

    /** From front to back, of the rows from {@code top} to before {@code bottom} alone: a layer of all takes 31 MB for a poster. */
    List<Layer> seeThrough(Layer opaque, int top, int bottom) {
        List<Layer> peeled = new ArrayList<>();
        if (scene.surfaces().stream().noneMatch(surface -> surface.material().isSeeThrough())) {
            return peeled;
        }
        while (peeled.size() < SEE_THROUGH) {
            Layer next = behind(peeled.isEmpty() ? null : peeled.getLast(), opaque, top, bottom);
            if (next.isEmpty()) {
                break;
            }
            peeled.add(next);
        }
        return peeled;
    }

    private Layer behind(@Nullable Layer before, Layer opaque, int top, int bottom) {
        Layer layer = new Layer(size, top, bottom);
        Layer.Rule rule = (number, sample, near, triangle) -> near > opaque.near(sample)
                && (before == null
                        || (before.surface(sample) != Layer.NOTHING && near < before.near(sample) * 0.999999f));
        draw(layer, true, rule, top, bottom);
        return layer;
    }

    private void draw(Layer layer, boolean seeThrough, Layer.Rule rule, int top, int bottom) {
        for (int number = 0; number < screens.size(); number++) {
            Surface surface = scene.surfaces().get(number);
            Material material = surface.material();
            if (material.isSeeThrough() == seeThrough) {
                Layer.Rule counts = seeThrough || material.isMask() ? rule : Layer.Rule.ALL;
                layer.draw(number, screens.get(number), surface.indices(), material.doubleSided(), counts, top, bottom);
            }
        }
    }

    private boolean notMaskedOut(int number, int sample, float near, int triangle) {
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
