package dev.plinth.asset.domain;

import java.nio.file.Path;
import java.util.List;

/** The pipeline, as the service sees it. */
public interface Recipe {

    /**
     * Makes everything that a version needs of an upload that nobody trusts.
     *
     * @param folder empty, for what is made
     */
    Cooked cook(ModelVersion version, Path original, Path folder);

    /** How it ended. */
    sealed interface Cooked {
        /** @param files the rendition's files, in the manifest's order */
        record Made(Manifest manifest, List<Path> files) implements Cooked {}

        /** @param code stable; {@code detail} is in words that a merchant understands */
        record Refused(String code, String detail) implements Cooked {}
    }
}
