package dev.plinth.devstack.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plinth.devstack.models.furniture.Workshop;
import dev.plinth.devstack.models.gltf.Variant;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DemoCatalogueTest {

    private final List<Catalogued> catalogue = DemoCatalogue.catalogue();

    DemoCatalogueTest() throws IOException {}

    @Test
    void sellsAtLeastEightPiecesAndSixControllers() {
        assertThat(catalogue.stream().filter(each -> each.furniture() != null)).hasSizeGreaterThanOrEqualTo(8);
        assertThat(catalogue.stream().filter(each -> each.controller() != null)).hasSizeGreaterThanOrEqualTo(6);
        assertThat(catalogue).allMatch(each -> (each.furniture() == null) != (each.controller() == null));
    }

    @Test
    void idsAndSkusFollowTheContractAndAreUnique() {
        assertThat(catalogue)
                .extracting(Catalogued::id)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[a-z0-9][a-z0-9-]{2,63}"));
        assertThat(variants().map(each -> each.path("sku").asString()))
                .doesNotHaveDuplicates()
                .allMatch(sku -> sku.matches("[A-Z0-9-]{3,40}"));
    }

    @Test
    void everyVariantHasAPriceAnOptionAndStock() {
        assertThat(variants()).allSatisfy(variant -> {
            assertThat(variant.at("/price/minorUnits").asInt()).isPositive();
            assertThat(variant.at("/price/currency").asString()).isEqualTo("EUR");
            assertThat(variant.at("/options/color").asString()).isNotBlank();
        });
        assertThat(catalogue)
                .allSatisfy(each -> assertThat(each.stock().keySet())
                        .containsExactlyInAnyOrderElementsOf(each.product()
                                .path("variants")
                                .valueStream()
                                .map(variant -> variant.path("sku").asString())
                                .toList()));
    }

    @Test
    void skusAreTiedToTheLooksOfTheModelOneToOne() {
        assertThat(furniture())
                .allSatisfy(each -> assertThat(each.product()
                                .path("variants")
                                .valueStream()
                                .map(variant -> variant.path("materialVariant").asString()))
                        .containsExactlyElementsOf(
                                Workshop.piece(Objects.requireNonNull(each.furniture())).model().variants().stream()
                                        .map(Variant::name)
                                        .toList()));
    }

    @Test
    void modelsMeasureWhatTheDescriptionSays() {
        assertThat(furniture()).allSatisfy(each -> {
            var size = Workshop.piece(Objects.requireNonNull(each.furniture()))
                    .model()
                    .bounds()
                    .size();
            assertThat(size.x() * 100).as(each.id() + " width").isCloseTo(centimetres(each, "width"), within(1.0));
            assertThat(size.y() * 100).as(each.id() + " height").isCloseTo(centimetres(each, "height"), within(1.0));
            assertThat(size.z() * 100).as(each.id() + " depth").isCloseTo(centimetres(each, "depth"), within(1.0));
        });
    }

    @Test
    void controllersCarryTheirLicence() {
        assertThat(catalogue.stream().filter(each -> each.controller() != null))
                .allSatisfy(each -> assertThat(
                                each.product().at("/attributes/modelCredit").asString())
                        .contains("MIT"));
    }

    private Stream<Catalogued> furniture() {
        return catalogue.stream().filter(each -> each.furniture() != null);
    }

    private Stream<JsonNode> variants() {
        return catalogue.stream()
                .flatMap(each -> each.product().path("variants").valueStream());
    }

    private static double centimetres(Catalogued entry, String attribute) {
        return Double.parseDouble(
                entry.product().path("attributes").path(attribute).asString().replace(" cm", ""));
    }
}
