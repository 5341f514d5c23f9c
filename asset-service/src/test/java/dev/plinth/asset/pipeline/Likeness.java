package dev.plinth.asset.pipeline;

import dev.plinth.asset.gltf.Document;
import dev.plinth.asset.pipeline.poster.Posters;
import dev.plinth.asset.pipeline.texture.Gallery;
import dev.plinth.asset.pipeline.texture.Pixels;
import org.jspecify.annotations.Nullable;

/** How alike two models look from the poster's place: peak signal to noise ratio in dB over white. */
final class Likeness {

    private static final int EDGE = 256;

    private Likeness() {}

    static double of(Document one, Document other, @Nullable Integer variant) {
        Pixels a = new Posters(one, new Gallery(), EDGE).render(variant);
        Pixels b = new Posters(other, new Gallery(), EDGE).render(variant);
        double error = 0;
        for (int i = 0; i < a.argb().length; i++) {
            for (int shift = 0; shift < 24; shift += 8) {
                error += Math.pow(overWhite(a.argb()[i], shift) - overWhite(b.argb()[i], shift), 2);
            }
        }
        return 10 * Math.log10(255 * 255 / Math.max(1e-9, error / (a.argb().length * 3)));
    }

    private static double overWhite(int argb, int shift) {
        double alpha = (argb >>> 24) / 255.0;
        return (argb >>> shift & 255) * alpha + 255 * (1 - alpha);
    }
}
