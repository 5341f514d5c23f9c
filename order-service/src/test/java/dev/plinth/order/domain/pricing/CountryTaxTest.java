package dev.plinth.order.domain.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.plinth.order.domain.Percent;
import dev.plinth.order.domain.Place;
import dev.plinth.order.domain.TaxClass;
import dev.plinth.order.domain.ThreeRegions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CountryTaxTest {

    private static final TaxZone SPAIN = zone("ES", 21_000);
    private static final TaxZone CANARIES = zone("ES-CN", 7_000);

    private final ThreeRegions regions = new ThreeRegions();

    @Test
    void theMostSpecificRuleWins() {
        var taxes = new CountryTax(List.of(SPAIN, CANARIES));

        assertThat(taxes.at(Place.of("ES-CN"), regions)).isEqualTo(CANARIES);
        assertThat(taxes.at(Place.of("ES-TF"), regions)).isEqualTo(CANARIES);
        assertThat(taxes.at(Place.of("ES-MD"), regions)).isEqualTo(SPAIN);
        assertThat(taxes.at(Place.of("ES"), regions)).isEqualTo(SPAIN);
    }

    @Test
    void whereNoRuleFitsNothingIsTaken() {
        var taxes = new CountryTax(List.of(CANARIES));

        assertThat(taxes.at(Place.of("ES-MD"), regions)).isEqualTo(TaxZone.untaxed(Place.of("ES-MD")));
    }

    @Test
    void dependsOnTheRegionOnceOneHasARule() {
        assertThat(new CountryTax(List.of(SPAIN)).dependsOnRegion()).isFalse();
        assertThat(new CountryTax(List.of(SPAIN, CANARIES)).dependsOnRegion()).isTrue();
    }

    @Test
    void aRegionIsOfItsCountry() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Place("US", "CA-QC"));
        assertThat(Place.of("US").covers(Place.of("US-CA"))).isTrue();
        assertThat(Place.of("US-CA").covers(Place.of("US"))).isFalse();
        assertThat(Place.of("US-CA").covers(Place.of("US-NY"))).isFalse();
    }

    private static TaxZone zone(String place, int thousandths) {
        return new TaxZone(Place.of(place), false, Map.of(TaxClass.STANDARD, new Percent(thousandths)));
    }
}
