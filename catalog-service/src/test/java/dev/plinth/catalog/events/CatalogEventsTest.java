package dev.plinth.catalog.events;

import static dev.plinth.catalog.domain.Furniture.CHAIR;
import static dev.plinth.catalog.domain.Furniture.CHAIR_MODEL;
import static dev.plinth.catalog.domain.Furniture.OAK_CHAIR;
import static dev.plinth.catalog.domain.Furniture.aChair;
import static dev.plinth.catalog.domain.Furniture.chairModel;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.plinth.catalog.domain.Listing;
import dev.plinth.catalog.domain.Money;
import dev.plinth.catalog.domain.Posters;
import dev.plinth.catalog.domain.Product;
import dev.plinth.catalog.domain.ProductDetails;
import dev.plinth.catalog.domain.PublishedModel;
import dev.plinth.catalog.domain.Sku;
import dev.plinth.catalog.domain.Stock;
import dev.plinth.catalog.domain.Variant;
import dev.plinth.devstack.test.MovableClock;
import dev.plinth.platform.events.Event;
import dev.plinth.platform.events.EventFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/** What is published is what contracts/events promises. */
class CatalogEventsTest {

    private static final Stock FIVE_CHAIRS = Stock.none(OAK_CHAIR, CHAIR).counted(5);

    private final JsonMapper json = JsonMapper.builder().build();
    private final CatalogEvents events =
            new CatalogEvents(new EventFactory("catalog-service", json, new MovableClock()));

    @Test
    void aProductOnSaleIsToldWhole() {
        Product chair = Product.first(CHAIR, aChair(CHAIR_MODEL));
        Event event = events.of(new Listing(chair, Map.of(OAK_CHAIR, FIVE_CHAIRS), chairModel(1)));

        assertThat(violations(event)).isEmpty();
        assertThat(event.sequence()).isEqualTo(1);
        assertThat(event.data().at("/variants/0/available").asInt()).isEqualTo(5);
        assertThat(event.data().at("/posters/byVariant/Oak").asString()).isEqualTo("posters/oak-1.webp");
    }

    @Test
    void aProductWithoutModelHasNoPosters() {
        Event event = events.of(new Listing(Product.first(CHAIR, aChair()), Map.of(), null));

        assertThat(violations(event)).isEmpty();
        assertThat(event.data().at("/posters/default").isNull()).isTrue();
    }

    @Test
    void aProductOffSaleIsToldAsArchived() {
        Product archived = Product.first(CHAIR, aChair()).archived();
        Event event = events.of(new Listing(archived, Map.of(), null));

        assertThat(event.type()).isEqualTo("product.archived");
        assertThat(violations(event)).isEmpty();
    }

    /** What the API takes of one product (192 KB) and of one model (100 looks) is an event that SNS takes (256 KB). */
    @Test
    void theLargestProductIsToldInOneEvent() {
        String text = "椅";
        var options =
                IntStream.range(0, 5).boxed().collect(toMap(number -> text.repeat(49) + number, _ -> text.repeat(200)));
        var variants = IntStream.range(0, ProductDetails.MAX_VARIANTS)
                .mapToObj(number -> new Variant(
                        new Sku("SKU-" + number),
                        text.repeat(30),
                        options,
                        new Money(1_000_000_00, Currency.getInstance("EUR")),
                        1_000_000,
                        "look"))
                .toList();
        var details = new ProductDetails(
                "name", "", "brand", "category", Map.of(), ProductDetails.STANDARD_TAX, CHAIR_MODEL, variants);
        var posters = IntStream.range(0, 100)
                .boxed()
                .collect(toMap(
                        number -> text.repeat(98) + number,
                        _ -> "posters/3f0c9a1e-7a55-4c0f-9d53-0f6f7f3f1b11/2147483647/4f1c0d6e8a2b.webp"));
        var listing = new Listing(
                Product.first(CHAIR, details),
                Map.of(),
                new PublishedModel(CHAIR_MODEL, 1, new Posters("posters/x.webp", posters), 1));

        Event told = events.of(listing);

        int product = json.writeValueAsBytes(told.data().path("variants")).length;
        assertThat(product).isGreaterThan(192 * 1000);
        assertThat(json.writeValueAsBytes(told)).hasSizeLessThan(256 * 1024);
    }

    @Test
    void stockIsToldBySkuAndVersion() {
        Event event = events.of(FIVE_CHAIRS.hold(2));

        assertThat(violations(event)).isEmpty();
        assertThat(event.subject()).isEqualTo("CHAIR-OAK");
        assertThat(event.sequence()).isEqualTo(2);
        assertThat(event.data().at("/available").asInt()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"product.changed", "product.archived", "stock.changed"})
    void theGoldenExamplesAreWhatTheSchemasSay(String type) {
        assertThat(violations(type, text(type + ".example.json"))).isEmpty();
    }

    @Test
    void theSchemasRefuseWhatTheyDoNotKnow() {
        String negative = text("stock.changed.example.json").replace("\"available\": 23", "\"available\": -1");

        assertThat(violations("stock.changed", negative)).isNotEmpty();
    }

    private List<?> violations(Event event) {
        return violations(event.type(), json.writeValueAsString(event));
    }

    private static List<?> violations(String type, String event) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text(type + ".schema.json"), InputFormat.JSON)
                .validate(event, InputFormat.JSON);
    }

    private static String text(String name) {
        try {
            return new ClassPathResource("contracts/events/" + name).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
