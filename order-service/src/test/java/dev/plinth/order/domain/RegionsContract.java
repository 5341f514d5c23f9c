package dev.plinth.order.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What holds for whatever knows the regions of the world. */
public abstract class RegionsContract {

    protected abstract Regions regions();

    @Test
    void aRegionHasANameAndLiesInItsCountry() {
        assertThat(regions().find("US-CA")).hasValue(new Region("US-CA", null, "California"));
        assertThat(regions().find("US-XX")).isEmpty();
        assertThat(regions().find("US")).isEmpty();
        assertThat(regions().has(Place.of("US"))).isTrue();
        assertThat(regions().has(Place.of("US-XX"))).isFalse();
    }

    @Test
    void aCountrysPartsAreNotPartsOfParts() {
        assertThat(regions().of("ES"))
                .extracting(Region::code)
                .contains("ES-CN")
                .doesNotContain("ES-TF", "US-CA");
    }

    @Test
    void whatLiesAroundAPlaceIsToldFromTheNarrowest() {
        assertThat(regions().around(Place.of("ES-TF"))).containsExactly("ES-TF", "ES-CN", "ES");
        assertThat(regions().around(Place.of("US-CA"))).containsExactly("US-CA", "US");
        assertThat(regions().around(Place.of("SE"))).containsExactly("SE");
    }
}
