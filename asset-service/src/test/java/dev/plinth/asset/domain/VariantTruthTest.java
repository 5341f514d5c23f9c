package dev.plinth.asset.domain;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plinth.asset.domain.VariantsMissing.Missing;
import dev.plinth.asset.domain.VariantsMissing.What;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VariantTruthTest {

    private static final SellableSku OAK = sku("CHAIR-OAK", "Oak");
    private static final SellableSku ASH = sku("CHAIR-ASH", "Ash");
    private static final SellableSku PLAIN = sku("CHAIR", null);

    @Test
    void aVersionThatShowsEverySkuMayBePublished() {
        assertTrue(version(List.of("Oak", "Ash"), "Oak", "Ash", null), OAK, ASH);
        assertTrue(version(List.of(), (String) null), PLAIN);
        assertTrue(version(List.of("Oak"), "Oak"));
    }

    @Test
    void everySkuWithoutItsLookIsNamed() {
        assertMissing(
                version(List.of("Walnut"), "Walnut"), new Missing(OAK, What.VARIANT), new Missing(ASH, What.VARIANT));
    }

    @Test
    void aLookWithoutItsPictureIsMissing() {
        assertMissing(version(List.of("Oak", "Ash"), "Oak", null), new Missing(ASH, What.POSTER));
        assertMissing(version(List.of()), new Missing(PLAIN, What.POSTER));
    }

    @Test
    void aSkuNamesItsLookWhereThereAreSeveral() {
        assertMissing(version(List.of("Oak"), "Oak", null), new Missing(PLAIN, What.NO_VARIANT_NAMED));
    }

    private static void assertTrue(Manifest manifest, SellableSku... skus) {
        assertThatCode(() -> VariantTruth.demand(manifest, List.of(skus))).doesNotThrowAnyException();
    }

    private static void assertMissing(Manifest manifest, Missing... missing) {
        List<SellableSku> forSale = Stream.of(missing).map(Missing::sku).toList();
        var withOneThatIsShown =
                forSale.stream().anyMatch(OAK::equals) || manifest.variants().isEmpty()
                        ? forSale
                        : Stream.concat(Stream.of(OAK), forSale.stream()).toList();
        assertThatExceptionOfType(VariantsMissing.class)
                .isThrownBy(() -> VariantTruth.demand(manifest, withOneThatIsShown))
                .satisfies(refusal -> org.assertj.core.api.Assertions.assertThat(refusal.skus())
                        .containsExactly(missing));
    }

    private static SellableSku sku(String sku, String look) {
        return new SellableSku("oslo-chair", sku, Optional.ofNullable(look));
    }

    private static Manifest version(List<String> variants, String... pictured) {
        var posters = Stream.of(pictured)
                .map(look -> new Manifest.Rendition(
                        "poster",
                        Optional.ofNullable(look),
                        "posters/" + look,
                        1,
                        0,
                        "image/webp",
                        800,
                        Optional.empty()))
                .toList();
        var bounds = new Manifest.Bounds(List.of(0.0, 0.0, 0.0), List.of(1.0, 1.0, 1.0));
        return new Manifest(variants, bounds, posters, List.of(), List.of(), List.of());
    }
}
