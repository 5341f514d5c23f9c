package dev.plinth.asset.pipeline;

import dev.plinth.asset.gltf.Document;
import dev.plinth.asset.pipeline.fidelity.Pair;
import dev.plinth.asset.pipeline.poster.Turntable;
import dev.plinth.asset.pipeline.texture.Pixels;
import java.util.ArrayList;
import java.util.List;

/** Looks at what was made from the places from which it has looked at the source. */
final class FidelityGate {

    private final Turntable turntable;
    private final List<String> variants;

    FidelityGate(Turntable turntable, List<String> variants) {
        this.turntable = turntable;
        this.variants = variants;
    }

    Look look(Document made) {
        List<Turntable.Shot> shots = turntable.shots();
        List<Pixels> pictures = turntable.of(made);
        List<Pair> pairs = new ArrayList<>();
        List<Fidelity.View> views = new ArrayList<>();
        for (int i = 0; i < shots.size(); i++) {
            Pair pair = new Pair(turntable.source().get(i), pictures.get(i));
            Integer variant = shots.get(i).variant();
            String name = variant == null ? null : variants.get(variant);
            pairs.add(pair);
            views.add(new Fidelity.View(shots.get(i).from().label(), name, pair.ssim(), pair.psnr()));
        }
        return new Look(views, pairs);
    }
}
