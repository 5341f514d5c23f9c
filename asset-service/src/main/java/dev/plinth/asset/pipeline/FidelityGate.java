package dev.plinth.asset.pipeline;

import dev.plinth.asset.gltf.Document;
import dev.plinth.asset.gltf.GltfRefused;
import dev.plinth.asset.pipeline.fidelity.Pair;
import dev.plinth.asset.pipeline.poster.Turntable;
import dev.plinth.asset.pipeline.texture.Pixels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Looks at what was made from the places from which it has looked at the source. */
final class FidelityGate {

    private final Turntable turntable;
    private final List<String> variants;

    /** @throws GltfRefused where the source shows nothing: whatever is made of it would be like it */
    FidelityGate(Turntable turntable, List<String> variants) {
        if (turntable.source().stream().allMatch(FidelityGate::isClear)) {
            throw new GltfRefused(
                    "nothing-to-show",
                    "The file's default scene shows nothing; put the model into it and save it again.");
        }
        this.turntable = turntable;
        this.variants = variants;
    }

    private static boolean isClear(Pixels picture) {
        return Arrays.stream(picture.argb()).allMatch(pixel -> pixel >>> 24 == 0);
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
