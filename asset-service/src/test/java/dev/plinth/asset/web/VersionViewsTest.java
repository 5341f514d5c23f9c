package dev.plinth.asset.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.asset.domain.CatalogUnavailable;
import dev.plinth.asset.domain.Manifest;
import dev.plinth.asset.domain.Manifest.Warning;
import dev.plinth.asset.domain.ModelId;
import dev.plinth.asset.domain.ModelVersion;
import dev.plinth.asset.domain.ModelVersion.Progress;
import dev.plinth.asset.domain.SellableSku;
import dev.plinth.asset.domain.SellableSkus;
import dev.plinth.asset.domain.Upload;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class VersionViewsTest {

    private static final ModelId CHAIR = ModelId.fresh();
    private static final ModelVersion AWAITED =
            ModelVersion.awaiting(CHAIR, 1, new Upload("chair.glb", 10, "a".repeat(64)), Instant.EPOCH);
    private static final ModelVersion ONE_LOOK = AWAITED.ended(
            new Progress.Ready(new Manifest(
                    List.of(),
                    new Manifest.Bounds(List.of(0.0, 0.0, 0.0), List.of(1.0, 1.0, 1.0)),
                    List.of(new Manifest.Rendition(
                            "poster", Optional.empty(), "posters/a.webp", 1, 0, "image/webp", 800, Optional.empty())),
                    List.of(),
                    List.of(),
                    List.of(new Warning("many-materials", "30 materials"), new Warning("no-variants", "one look")))),
            Instant.EPOCH);

    @Test
    void aModelThatNoProductNamesYetIsWarnedOfAsItWasMade() {
        assertThat(codes(model -> List.of())).containsExactly("many-materials", "no-variants");
    }

    @Test
    void oneLookIsNoMatterWhereAllThatIsForSaleHasIt() {
        assertThat(codes(selling(Optional.empty()))).containsExactly("many-materials");
    }

    @Test
    void aSkuThatTheVersionDoesNotShowIsNamed() {
        List<Warning> warnings = warnings(selling(Optional.of("Ash")));

        assertThat(warnings).extracting(Warning::code).containsExactly("many-materials", "variants-missing");
        assertThat(warnings.getLast().detail()).startsWith("CHAIR-1: ");
    }

    @Test
    void aSilentCatalogIsNotTakenForNothingForSale() {
        assertThat(codes(model -> {
                    throw new CatalogUnavailable(new IOException("timed out"));
                }))
                .containsExactly("many-materials", "no-variants", "variants-unchecked");
    }

    @Test
    void theCatalogIsAskedOnceForAPageAndNeverForWhatIsNotReady() {
        var asked = new AtomicInteger();
        var views = new VersionViews(model -> {
            asked.incrementAndGet();
            return List.of();
        });

        assertThat(views.of(CHAIR, List.of(AWAITED, AWAITED))).hasSize(2);
        assertThat(asked).hasValue(0);
        assertThat(views.of(CHAIR, List.of(ONE_LOOK, AWAITED, ONE_LOOK))).hasSize(3);
        assertThat(asked).hasValue(1);
    }

    private static SellableSkus selling(Optional<String> look) {
        return model -> List.of(new SellableSku("chair", "CHAIR-1", look));
    }

    private static List<String> codes(SellableSkus skus) {
        return warnings(skus).stream().map(Warning::code).toList();
    }

    private static List<Warning> warnings(SellableSkus skus) {
        return new VersionViews(skus).of(ONE_LOOK).warnings();
    }
}
