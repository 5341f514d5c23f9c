package dev.plinth.order.cldr;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.order.domain.Region;
import dev.plinth.order.domain.Regions;
import dev.plinth.order.domain.RegionsContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class CldrRegionsTest extends RegionsContract {

    @Override
    protected Regions regions() {
        try {
            return new CldrRegions();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void knowsTheStatesOfTheUnitedStatesByName() {
        assertThat(regions().of("US"))
                .hasSize(57) // 50 states, the District of Columbia, six territories
                .extracting(Region::name)
                .startsWith("Alabama", "Alaska")
                .contains("Puerto Rico");
    }

    @Test
    void everyRegionIsOfACountryAndLiesInOneThatIsThere() {
        Regions regions = regions();
        for (String country : Locale.getISOCountries()) {
            assertThat(regions.of(country)).allSatisfy(region -> {
                assertThat(region.code()).matches("[A-Z]{2}-[A-Z0-9]{1,3}");
                assertThat(region.name()).isNotBlank();
            });
        }
        assertThat(regions.find("GB-LND").map(Region::within)).hasValue("GB-ENG");
    }
}
