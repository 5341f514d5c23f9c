package dev.plinth.search.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.platform.events.Event;
import dev.plinth.search.domain.InMemoryProducts;
import dev.plinth.search.domain.Product;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Reads the golden examples that the catalogue's own tests hold to their schemas. */
class CatalogListenerTest {

    private final JsonMapper json = new JsonMapper();
    private final InMemoryProducts products = new InMemoryProducts();
    private final CatalogListener listener = new CatalogListener(products, json);

    @Test
    void understandsAChangedProduct() throws IOException {
        Event event = golden("product.changed");

        listener.on(event);

        Product product = products.product(event.subject());
        assertThat(product.sequence()).isEqualTo(event.sequence());
        assertThat(product.name()).isEqualTo(event.data().path("name").asString());
        assertThat(product.variants()).hasSize(event.data().path("variants").size());
        assertThat(product.colors()).isNotEmpty();
        assertThat(product.poster())
                .contains(event.data().path("posters").path("default").asString());
    }

    @Test
    void understandsAnArchivedProduct() throws IOException {
        Event event = golden("product.archived");

        listener.on(event);

        assertThat(products.isArchived(event.subject())).isTrue();
    }

    @Test
    void understandsChangedStock() throws IOException {
        Event event = golden("stock.changed");

        listener.on(event);

        assertThat(products.stockOf(event.subject()))
                .isEqualTo(event.data().path("available").asLong());
    }

    @Test
    void leavesAloneWhatItDoesNotKnow() {
        listener.on(new Event(
                "1", "product.painted", "/catalog-service", "x", 1, Instant.EPOCH, json.valueToTree(Map.of())));

        assertThat(products.isEmpty()).isTrue();
    }

    private Event golden(String type) throws IOException {
        try (InputStream example = getClass().getResourceAsStream("/contracts/events/" + type + ".example.json")) {
            return json.readValue(Objects.requireNonNull(example), Event.class);
        }
    }
}
