package dev.plinth.asset.web;

import dev.plinth.asset.domain.CatalogUnavailable;
import dev.plinth.asset.domain.Manifest;
import dev.plinth.asset.domain.Manifest.Warning;
import dev.plinth.asset.domain.ModelId;
import dev.plinth.asset.domain.ModelVersion;
import dev.plinth.asset.domain.ModelVersion.Progress;
import dev.plinth.asset.domain.SellableSku;
import dev.plinth.asset.domain.SellableSkus;
import dev.plinth.asset.domain.VariantTruth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Versions as their merchant sees them: warned, too, of what is for sale by now and not shown by them. Products change after
 * a version was prepared, and after it was published.
 */
@Component
class VersionViews {

    private static final Warning UNCHECKED = new Warning(
            "variants-unchecked",
            "The catalog does not answer, so nobody knows whether all that is for sale is shown; look again later.");
    /** The pipeline's general advice, which knows no SKU. */
    private static final String ONE_LOOK = "no-variants";

    private final SellableSkus skus;

    VersionViews(SellableSkus skus) {
        this.skus = skus;
    }

    VersionView of(ModelVersion version) {
        return of(version.model(), List.of(version)).getFirst();
    }

    /** The catalog is asked once for all of them, and not at all where none shows anything yet. */
    List<VersionView> of(ModelId model, List<ModelVersion> versions) {
        Optional<List<SellableSku>> forSale =
                versions.stream().anyMatch(VersionViews::isReady) ? forSale(model) : Optional.of(List.of());
        return versions.stream()
                .map(version -> VersionView.of(version, warnings(version, forSale)))
                .toList();
    }

    private static boolean isReady(ModelVersion version) {
        return version.progress() instanceof Progress.Ready;
    }

    /** Empty where nobody answers. */
    private Optional<List<SellableSku>> forSale(ModelId model) {
        try {
            return Optional.of(skus.shownBy(model));
        } catch (CatalogUnavailable outage) {
            return Optional.empty();
        }
    }

    private static List<Warning> warnings(ModelVersion version, Optional<List<SellableSku>> forSale) {
        return version.progress() instanceof Progress.Ready(Manifest manifest)
                ? forSale.map(known -> warnings(manifest, known))
                        .orElseGet(() -> Stream.concat(manifest.warnings().stream(), Stream.of(UNCHECKED))
                                .toList())
                : List.of();
    }

    private static List<Warning> warnings(Manifest manifest, List<SellableSku> forSale) {
        Stream<Warning> made = manifest.warnings().stream()
                .filter(warning -> forSale.isEmpty() || !warning.code().equals(ONE_LOOK));
        Stream<Warning> unshown = VariantTruth.missing(manifest, forSale).stream()
                .map(missing -> new Warning(
                        "variants-missing",
                        missing.sku().sku() + ": " + MissingLookView.of(missing).detail()));
        return Stream.concat(made, unshown).toList();
    }
}
