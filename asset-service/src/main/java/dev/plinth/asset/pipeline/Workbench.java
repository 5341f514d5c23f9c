package dev.plinth.asset.pipeline;

import dev.plinth.asset.pipeline.texture.Gallery;
import java.util.ArrayList;
import java.util.List;

/** What the makers of one run share: where they put what they make and what they have to say. */
final class Workbench {

    private final Options options;
    private final OutFolder out;
    private final Journal journal;
    private final Soundness soundness;
    private final Gallery gallery = new Gallery();
    private final List<Rendition> renditions = new ArrayList<>();
    private final List<Fidelity> fidelity = new ArrayList<>();
    private final List<Warning> warnings = new ArrayList<>();

    Workbench(Options options, OutFolder out, Journal journal, Soundness soundness) {
        this.options = options;
        this.out = out;
        this.journal = journal;
        this.soundness = soundness;
    }

    Options options() {
        return options;
    }

    OutFolder out() {
        return out;
    }

    Journal journal() {
        return journal;
    }

    Soundness soundness() {
        return soundness;
    }

    Gallery gallery() {
        return gallery;
    }

    void keep(Rendition rendition) {
        renditions.add(rendition);
    }

    void keep(Fidelity found) {
        fidelity.add(found);
    }

    void warn(String code, String detail) {
        warnings.add(new Warning(code, detail));
    }

    Outcome.Result result(List<String> variants, Bounds bounds) {
        List<Warning> all = new ArrayList<>(soundness.warnings());
        all.addAll(warnings);
        return new Outcome.Result(variants, bounds, renditions, fidelity, journal.reports(), all);
    }
}
