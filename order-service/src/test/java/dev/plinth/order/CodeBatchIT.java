package dev.plinth.order;

import static dev.plinth.order.Shopper.newKey;
import static dev.plinth.order.domain.OrderFixtures.offer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.devstack.test.TestIssuer;
import dev.plinth.order.Shopper.Reply;
import dev.plinth.order.domain.CartLine;
import dev.plinth.order.domain.Sku;
import dev.plinth.order.domain.pricing.CodeBatch;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Codes of a promotion that hold once each. */
@BootedOrderService
class CodeBatchIT {

    private final ShopNeighbours neighbours = ShopNeighbours.running();
    private final Sku chair = new Sku("CODED-" + Instant.now().toEpochMilli());

    @LocalServerPort
    private int port;

    @Autowired
    private TestIssuer issuer;

    private Shopper merchant;
    private Shopper anna;
    private String batches;

    @BeforeEach
    void aPromotionOfUniqueCodes() {
        merchant = Shopper.at(port, issuer.merchant());
        anna = aShopperWithAChair();
        batches = batchesOf(Map.of("name", "Ten off", "uniqueCodes", true, "reward", tenOff()));
    }

    @Test
    void eachCodeHoldsForOneOrder() {
        String code =
                codesOf(make(newKey(), Map.of("size", 3, "prefix", "SPRING"))).getFirst();
        Map<String, Object> wish = Map.of("country", "SE", "codes", List.of(code));
        Reply annas = anna.quote(wish);
        Shopper bob = aShopperWithAChair();
        String bobs = bob.quote(wish).at("/id");

        assertThat(code).matches("SPRING(-[0-9A-Z]{4}){3}");
        assertThat(annas.minorUnits("/totals/discount")).isEqualTo(1_000);
        assertThat(annas.at("/discounts/0/code")).isEqualTo(code);
        assertThat(anna.placeAt(annas.at("/id"), newKey(), Shopper.PLACEMENT).status())
                .isEqualTo(201);
        Reply late = bob.placeAt(bobs, newKey(), Shopper.PLACEMENT);
        assertThat(late.at("/code")).isEqualTo("quote-changed");
        assertThat(late.at("/quote/refusedCodes/0/reason")).isEqualTo("used-up");
        assertThat(merchant.get(batches).json().at("/items/0/used").asInt()).isOne();
        assertThat(merchant.get(batches).json().at("/items/0/size").asInt()).isEqualTo(3);
    }

    @Test
    void anOrderHasOneCodeOfAPromotion() {
        List<String> codes = codesOf(make(newKey(), Map.of("size", 2)));

        Reply quote = anna.quote(Map.of("country", "SE", "codes", codes));

        assertThat(quote.minorUnits("/totals/discount")).isEqualTo(1_000);
        assertThat(quote.at("/refusedCodes/0/reason")).isEqualTo("not-combinable");
        assertThat(anna.placeAt(quote.at("/id"), newKey(), Shopper.PLACEMENT).status())
                .isEqualTo(201);
    }

    @Test
    void theSameRequestMakesOneBatch() {
        String key = newKey();
        Reply first = make(key, Map.of("size", CodeBatch.MOST));
        Reply again = make(key, Map.of("size", CodeBatch.MOST));

        assertThat(again.replayed()).isTrue();
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(merchant.get(batches).json().path("items")).hasSize(1);
        assertThat(codesOf(first)).hasSize(CodeBatch.MOST).doesNotHaveDuplicates();
        assertThat(make(key, Map.of("size", 2)).at("/code")).isEqualTo("idempotency-key-reused");
        assertThat(make(null, Map.of("size", 2)).at("/code")).isEqualTo("idempotency-key-missing");
    }

    @Test
    void noCodeOfAnEndedBatchHolds() {
        Reply made = make(newKey(), Map.of("size", 1));
        String code = codesOf(made).getFirst();
        String batch = batches + "/" + made.at("/id");

        assertThat(merchant.delete(batch).status()).isEqualTo(204);
        assertThat(merchant.delete(batch).status()).isEqualTo(204);

        Reply quote = anna.quote(Map.of("country", "SE", "codes", List.of(code)));
        assertThat(quote.at("/refusedCodes/0/reason")).isEqualTo("expired");
        assertThat(merchant.get(batches).at("/items/0/endedAt")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, CodeBatch.MOST + 1})
    void aBatchHasOneToTenThousandCodes(int size) {
        assertThat(make(newKey(), Map.of("size", size)).at("/errors/0/pointer")).isEqualTo("/size");
    }

    @Test
    void isNothingForOtherPromotionsOrOtherPeople() {
        String others = batchesOf(Map.of("name", "For all", "code", "ALL-" + UUID.randomUUID(), "reward", tenOff()));
        Reply made = make(newKey(), Map.of("size", 1));

        assertThat(merchant.post(others, newKey(), Map.of("size", 1)).at("/code"))
                .isEqualTo("not-by-unique-codes");
        assertThat(merchant.get(others + "/" + made.at("/id") + "/codes").status())
                .isEqualTo(404);
        assertThat(anna.get(batches).status()).isEqualTo(403);
        assertThat(anna.get(made.headers().getLocation().getPath()).status()).isEqualTo(403);
    }

    private Shopper aShopperWithAChair() {
        Shopper shopper = Shopper.at(port, issuer.shopper());
        neighbours.catalog().sells(offer(chair, 12_900), 100);
        neighbours.cartOf(shopper.id(), new CartLine(chair, 1));
        return shopper;
    }

    private String batchesOf(Map<String, Object> promotion) {
        Reply created = merchant.post("/api/promotions", newKey(), promotion);
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        return created.headers().getLocation().getPath() + "/code-batches";
    }

    private static Map<String, Object> tenOff() {
        return Map.of("amountOff", Map.of("minorUnits", 1_000, "currency", "EUR"));
    }

    private Reply make(String key, Map<String, Object> wanted) {
        return merchant.post(batches, key, wanted);
    }

    private List<String> codesOf(Reply made) {
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        Reply csv = merchant.get(made.headers().getLocation().getPath());
        assertThat(csv.headers().getFirst("Content-Type")).startsWith("text/csv");
        List<String> rows = csv.text().lines().toList();
        assertThat(rows.getFirst()).isEqualTo("code,used");
        return rows.stream()
                .skip(1)
                .map(row -> row.substring(0, row.indexOf(',')))
                .toList();
    }
}
