package dev.plinth.catalog.application;

import static dev.plinth.catalog.domain.Furniture.BRASS_LAMP;
import static dev.plinth.catalog.domain.Furniture.CHAIR;
import static dev.plinth.catalog.domain.Furniture.CHAIR_MODEL;
import static dev.plinth.catalog.domain.Furniture.LAMP;
import static dev.plinth.catalog.domain.Furniture.OAK_CHAIR;
import static dev.plinth.catalog.domain.Furniture.WALNUT_CHAIR;
import static dev.plinth.catalog.domain.Furniture.aChair;
import static dev.plinth.catalog.domain.Furniture.aLamp;
import static dev.plinth.catalog.domain.Furniture.chairModel;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plinth.catalog.domain.InMemoryStore;
import dev.plinth.catalog.domain.Listing;
import dev.plinth.catalog.domain.Offer;
import dev.plinth.catalog.domain.Posters;
import dev.plinth.catalog.domain.PublishedModel;
import dev.plinth.catalog.domain.Sku;
import dev.plinth.catalog.domain.StaleVersion;
import dev.plinth.catalog.domain.Variant;
import dev.plinth.devstack.test.MovableClock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProductsTest {

    private final InMemoryStore store = new InMemoryStore();
    private final Catalog catalog = new Catalog(store, new MovableClock());

    @Test
    void aProductIsCreatedOnce() {
        catalog.sells(CHAIR, aChair());

        assertThatExceptionOfType(StaleVersion.class).isThrownBy(() -> catalog.sells(CHAIR, aChair()));
    }

    @Test
    void aChangeNeedsTheCurrentVersion() {
        catalog.sells(CHAIR, aChair());
        catalog.saveProduct.update(CHAIR, 1, aChair());

        assertThatExceptionOfType(StaleVersion.class).isThrownBy(() -> catalog.saveProduct.update(CHAIR, 1, aChair()));
        assertThat(shown().product().version()).isEqualTo(2);
    }

    @Test
    void savingAnArchivedProductPutsItOnSaleAgain() {
        catalog.sells(CHAIR, aChair());
        catalog.archiveProduct.archive(CHAIR, 1);
        assertThat(shown().product().isActive()).isFalse();

        catalog.saveProduct.update(CHAIR, 2, aChair());

        assertThat(shown().product().isActive()).isTrue();
    }

    @Test
    void archivingAgainTellsNothing() {
        catalog.sells(CHAIR, aChair());
        catalog.archiveProduct.archive(CHAIR, 1);
        int events = store.eventsToldOf();

        catalog.archiveProduct.archive(CHAIR, 2);

        assertThat(store.eventsToldOf()).isEqualTo(events);
    }

    @Test
    void aProductIsShownByTheModelItNames() {
        catalog.sells(CHAIR, aChair(CHAIR_MODEL));
        assertThat(shown().model()).isNull();

        catalog.linkModel.published(chairModel(1));

        assertThat(shown().model()).isEqualTo(chairModel(1));
        assertThat(shown().product().version()).isEqualTo(2);
    }

    @Test
    void aModelPublishedBeforeItsProductIsKnown() {
        catalog.linkModel.published(chairModel(1));

        catalog.sells(CHAIR, aChair(CHAIR_MODEL));

        assertThat(shown().model()).isEqualTo(chairModel(1));
    }

    @Test
    void aPublicationIsToldOnceAndAnOlderOneNever() {
        catalog.sells(CHAIR, aChair(CHAIR_MODEL));
        catalog.linkModel.published(chairModel(2));
        int events = store.eventsToldOf();

        catalog.linkModel.published(chairModel(2));
        catalog.linkModel.published(chairModel(1));

        assertThat(store.eventsToldOf()).isEqualTo(events);
        assertThat(shown().model()).isEqualTo(chairModel(2));
    }

    @Test
    void aPublicationThatWasInterruptedIsFinishedWhenItComesAgain() {
        catalog.sells(CHAIR, aChair(CHAIR_MODEL));
        store.models().keep(chairModel(1)); // and then the process died

        catalog.linkModel.published(chairModel(1));

        assertThat(shown().product().version()).isEqualTo(2);
    }

    @Test
    void everyVariantHasAPoster() {
        catalog.sells(CHAIR, aChair(CHAIR_MODEL));
        catalog.linkModel.published(chairModel(1));

        assertThat(shown().product().details().variants())
                .extracting(variant -> shown().posterOf(variant).orElseThrow())
                .containsExactly("posters/oak-1.webp", "posters/chair-1.webp");
    }

    @Test
    void aVariantWhoseLookThePublishedModelLacksIsSaidToBeUnshown() {
        catalog.sells(CHAIR, aChair(CHAIR_MODEL));
        assertThat(shownSkus()).isEmpty();

        catalog.linkModel.published(chairModel(1));

        assertThat(shownSkus()).containsExactly(OAK_CHAIR);
    }

    @Test
    void whatHasOneLookShowsAVariantThatNamesNone() {
        catalog.sells(CHAIR, aChair(CHAIR_MODEL));

        catalog.linkModel.published(new PublishedModel(CHAIR_MODEL, 1, new Posters("posters/chair.webp", Map.of()), 1));

        assertThat(shownSkus()).containsExactly(WALNUT_CHAIR);
    }

    @Test
    void offersWhatIsAskedForAndKnown() {
        catalog.sells(CHAIR, aChair());
        catalog.sells(LAMP, aLamp());
        catalog.has(BRASS_LAMP, 3);

        assertThat(catalog.findOffers.of(Set.of(WALNUT_CHAIR, BRASS_LAMP, new Sku("GHOST"))))
                .extracting(offer -> offer.variant().sku())
                .containsExactly(WALNUT_CHAIR, BRASS_LAMP);
    }

    @Test
    void whatIsArchivedIsNotForSale() {
        catalog.sells(CHAIR, aChair());
        assertThat(offer().purchasable()).isTrue();

        catalog.archiveProduct.archive(CHAIR, 1);

        assertThat(offer().purchasable()).isFalse();
    }

    private Offer offer() {
        return catalog.findOffers.of(Set.of(OAK_CHAIR)).getFirst();
    }

    private List<Sku> shownSkus() {
        return shown().product().details().variants().stream()
                .filter(variant -> shown().shows(variant))
                .map(Variant::sku)
                .toList();
    }

    private Listing shown() {
        return catalog.listings.find(CHAIR).orElseThrow();
    }
}
