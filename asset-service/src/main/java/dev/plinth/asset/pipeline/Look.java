package dev.plinth.asset.pipeline;

import dev.plinth.asset.pipeline.fidelity.Pair;
import dev.plinth.asset.pipeline.texture.Pixels;
import java.util.Comparator;
import java.util.List;

/** A rendition beside its source, from every fixed place. */
record Look(List<Fidelity.View> views, List<Pair> pairs) {

    /** Whether each single view is as like as is asked: one wrong colour among many looks must not hide in a mean. */
    boolean reaches(Fidelity.Floor floor) {
        return views.stream().allMatch(floor::isReachedBy);
    }

    double ssim() {
        return views.stream().mapToDouble(Fidelity.View::ssim).average().orElse(1);
    }

    double psnr() {
        return views.stream().mapToDouble(Fidelity.View::psnr).average().orElse(0);
    }

    /** Of the views that do not reach {@code floor} the least alike. */
    Fidelity.View missing(Fidelity.Floor floor) {
        return views.stream()
                .filter(view -> !floor.isReachedBy(view))
                .min(Comparator.comparingDouble(Fidelity.View::ssim))
                .orElseThrow();
    }

    /** All pairs in one picture, the source always on the left. */
    Pixels sheet() {
        return Pair.sheet(pairs);
    }
}
