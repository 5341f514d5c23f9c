package dev.plinth.search.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What every index of products must do, whatever order events come in. */
public abstract class ProductsContract {

    private final String word = "w" + UUID.randomUUID().toString().substring(0, 8);

    protected abstract Products products();

    @Test
    void findsWhatWasPut() {
        products().put(aChair(1, "Oslo"));

        soon(() -> assertThat(found()).extracting(Product::name).containsExactly("Oslo " + word));
    }

    @Test
    void keepsTheNewerOfTwoVersions() {
        products().put(aChair(2, "Bergen"));
        products().put(aChair(1, "Oslo"));

        soon(() -> assertThat(found()).extracting(Product::name).containsExactly("Bergen " + word));
    }

    @Test
    void anArchivedProductDoesNotComeBackByAnOlderEvent() {
        products().put(aChair(1, "Oslo"));
        products().archive("chair-" + word, 3);
        products().put(aChair(2, "Bergen"));

        soon(() -> assertThat(found()).isEmpty());
    }

    protected List<Product> found() {
        var everything =
                new Search(word, Map.of(), Search.PriceRange.ANY, Order.RELEVANCE, Optional.empty(), Search.MAX_PAGE);
        return products().find(everything).products();
    }

    protected Product aChair(long sequence, String name) {
        return new Product(
                "chair-" + word,
                sequence,
                name + " " + word,
                "A chair to sit on",
                "Nordvik",
                "chairs",
                List.of("oak"),
                List.of(
                        new Product.Variant(sku("OAK"), Optional.of("oak"), new Money(12_900, "EUR"), 5, 1),
                        new Product.Variant(sku("BLACK"), Optional.of("black"), new Money(14_900, "EUR"), 0, 1)),
                Optional.of("posters/abc.webp"),
                Optional.empty());
    }

    protected String sku(String look) {
        return word.toUpperCase() + "-" + look;
    }

    protected static void soon(org.awaitility.core.ThrowingRunnable sees) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(sees);
    }
}
