package dev.plinth.asset.domain;

import dev.plinth.asset.domain.ModelVersion.Step;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The pipeline, as the service sees it. */
public interface Recipe {

    /** How much work an upload will be; light where it cannot be read, which cooking it will tell. */
    Weight weigh(Path original);

    /**
     * Makes everything that a version needs of an upload that nobody trusts.
     *
     * @param folder empty, for what is made
     * @param steps hears of each step as it begins
     */
    Cooked cook(ModelVersion version, Path original, Path folder, Consumer<Step> steps);

    /** How it ended. */
    sealed interface Cooked {
        /** @param files the rendition's files, in the manifest's order */
        record Made(Manifest manifest, List<Path> files) implements Cooked {}

        /**
         * @param code stable; {@code detail} is in words that a merchant understands
         * @param compared where it was refused for how it looks, how that is
         */
        record Refused(String code, String detail, Optional<Compared> compared) implements Cooked {
            public Refused(String code, String detail) {
                this(code, detail, Optional.empty());
            }
        }
    }

    /** @param picture the one that {@code fidelity} names, which lies in {@code file} */
    record Compared(Manifest.Fidelity fidelity, Manifest.Rendition picture, Path file) {}
}
