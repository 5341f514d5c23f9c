package dev.plinth.asset.pipeline;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a run ended. */
public sealed interface Outcome {

    /** Everything was made. */
    record Result(
            List<String> variants,
            Bounds bounds,
            List<Rendition> renditions,
            List<Fidelity> fidelity,
            List<StepReport> steps,
            List<Warning> warnings)
            implements Outcome {
        public Result {
            variants = List.copyOf(variants);
            renditions = List.copyOf(renditions);
            fidelity = List.copyOf(fidelity);
            steps = List.copyOf(steps);
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * Nothing was made: {@code code} for programs, {@code detail} in a merchant's words.
     *
     * @param compared where it was refused for how it looks, how that is
     */
    record Refused(String code, String detail, @Nullable Compared compared) implements Outcome {
        public Refused(String code, String detail) {
            this(code, detail, null);
        }
    }

    /** @param picture that {@code fidelity} names */
    record Compared(Fidelity fidelity, Rendition picture) {}
}
