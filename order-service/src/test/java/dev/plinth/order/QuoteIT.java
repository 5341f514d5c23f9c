package dev.plinth.order;

import static dev.plinth.order.Shopper.newKey;
import static dev.plinth.order.domain.OrderFixtures.offer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.devstack.test.TestIssuer;
import dev.plinth.order.Shopper.Reply;
import dev.plinth.order.domain.CartLine;
import dev.plinth.order.domain.Percent;
import dev.plinth.order.domain.Sku;
import dev.plinth.order.domain.pricing.PricingFixtures;
import dev.plinth.order.domain.pricing.Promotions;
import dev.plinth.order.domain.pricing.Reward;
import dev.plinth.order.domain.pricing.WrongCodes;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the shopper is told, and that the order costs that or is not placed. */
@BootedOrderService
class QuoteIT {

    private final ShopNeighbours neighbours = ShopNeighbours.running();
    private final Sku chair = new Sku("QUOTED-" + Instant.now().toEpochMilli());

    @LocalServerPort
    private int port;

    @Autowired
    private TestIssuer issuer;

    @Autowired
    private Promotions promotions;

    @Autowired
    private MeterRegistry meters;

    private Shopper anna;

    @BeforeEach
    void annaWantsTwoChairs() {
        anna = Shopper.at(port, issuer.shopper());
        neighbours.catalog().sells(offer(chair, 12_900), 100);
        neighbours.cartOf(anna.id(), new CartLine(chair, 2));
    }

    @Test
    void saysWhatItCostsAndWhy() {
        Reply quote = anna.quote(Map.of("country", "DE"));

        assertThat(quote.status()).as(quote.text()).isEqualTo(201);
        assertThat(quote.minorUnits("/totals/subtotal")).isEqualTo(25_800);
        assertThat(quote.minorUnits("/totals/shipping")).isEqualTo(590);
        assertThat(quote.minorUnits("/totals/tax")).isEqualTo(4_119 + 94); // 19 % within 258.00 and within 5.90
        assertThat(quote.json().at("/totals/taxIncluded").asBoolean()).isTrue();
        assertThat(quote.minorUnits("/total")).isEqualTo(26_390);
        assertThat(quote.json().path("shippingOptions").findValuesAsString("option"))
                .containsExactly("parcel-eu", "express-eu", "freight-eu");
        assertThat(anna.get(quote.headers().getLocation().getPath()).text()).isEqualTo(quote.text());
    }

    @Test
    void isNobodyElses() {
        String id = anna.quote(Map.of("country", "SE")).at("/id");
        Shopper bob = Shopper.at(port, issuer.shopper());
        neighbours.cartOf(bob.id(), new CartLine(chair, 2));

        assertThat(bob.get("/api/checkout/quotes/" + id).status()).isEqualTo(404);
        assertThat(bob.placeAt(id, newKey(), Shopper.PLACEMENT).at("/code")).isEqualTo("quote-unknown");
    }

    @Test
    void takesOffWhatACodeGivesAndSaysWhyAnotherDoesNot() {
        String ten = code();
        promotions.create(PricingFixtures.oneUse(ten));

        Reply quote =
                anna.quote(Map.of("country", "SE", "codes", List.of(ten.toLowerCase(Locale.ROOT), "NO-SUCH-CODE")));

        assertThat(quote.minorUnits("/totals/discount")).isEqualTo(1_000);
        assertThat(quote.minorUnits("/total")).isEqualTo(25_800 - 1_000 + 590);
        assertThat(quote.at("/refusedCodes/0/code")).isEqualTo("NO-SUCH-CODE");
        assertThat(quote.at("/refusedCodes/0/reason")).isEqualTo("unknown");
        assertThat(quote.json().path("refusedCodes")).hasSize(1);
    }

    @Test
    void aChangedPriceRefusesTheOrderWithTheNewQuoteAtWhichItIsPlaced() {
        String quoted = anna.quote(Map.of("country", "SE")).at("/id");
        neighbours.catalog().sells(offer(chair, 13_000), 100);

        Reply refused = anna.placeAt(quoted, newKey(), Shopper.PLACEMENT);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("/code")).isEqualTo("quote-changed");
        assertThat(refused.minorUnits("/quote/total")).isEqualTo(26_590);
        Reply placed = anna.placeAt(refused.at("/quote/id"), newKey(), Shopper.PLACEMENT);
        assertThat(placed.status()).isEqualTo(201);
        assertThat(placed.minorUnits("/total")).isEqualTo(26_590);
    }

    @Test
    void aCodeThatSomebodyElseUsedUpMeanwhileRefusesTheOrder() {
        String once = code();
        promotions.create(PricingFixtures.oneUse(once));
        Map<String, Object> wish = Map.of("country", "SE", "codes", List.of(once));
        String annas = anna.quote(wish).at("/id");
        Shopper bob = Shopper.at(port, issuer.shopper());
        neighbours.cartOf(bob.id(), new CartLine(chair, 1));
        assertThat(bob.placeAt(bob.quote(wish).at("/id"), newKey(), Shopper.PLACEMENT)
                        .status())
                .isEqualTo(201);

        Reply refused = anna.placeAt(annas, newKey(), Shopper.PLACEMENT);

        assertThat(refused.at("/code")).isEqualTo("quote-changed");
        assertThat(refused.at("/quote/refusedCodes/0/reason")).isEqualTo("used-up");
    }

    @Test
    void theAddressLiesWhereTheQuoteIsFor() {
        String german = anna.quote(Map.of("country", "DE")).at("/id");

        assertThat(anna.placeAt(german, newKey(), Shopper.PLACEMENT).at("/code"))
                .isEqualTo("country-differs");
        assertThat(anna.placeAt(UUID.randomUUID().toString(), newKey(), Shopper.PLACEMENT)
                        .at("/code"))
                .isEqualTo("quote-unknown");
        assertThat(anna.post("/api/orders", newKey(), Shopper.PLACEMENT).status())
                .isEqualTo(400);
    }

    @Test
    void whatCannotBeSentIsRefusedPlainly() {
        assertThat(anna.quote(Map.of()).at("/code")).isEqualTo("country-needed");
        assertThat(anna.quote(Map.of("country", "AQ")).at("/code")).isEqualTo("not-shipped");
        Reply unknown = anna.quote(Map.of("country", "SE", "shippingOption", "pigeon"));
        assertThat(unknown.at("/code")).isEqualTo("shipping-option-unknown");
        assertThat(unknown.json().path("shippingOptions")).hasSize(3);
    }

    @Test
    void noPriceInABodyIsRead() {
        var greedy = new HashMap<String, Object>(Map.of("country", "SE"));
        greedy.put("total", Map.of("minorUnits", 1, "currency", "EUR"));
        greedy.put("discount", 100);

        assertThat(anna.quote(greedy).minorUnits("/total")).isEqualTo(26_390);
    }

    @ParameterizedTest
    @ValueSource(strings = {"' or 1=1 --", "%", "A", "x'; drop table promotion; --", "{\"$ne\":1}"})
    void aCodeThatIsNoneIsRefusedAsSuch(String code) {
        assertThat(anna.quote(Map.of("country", "SE", "codes", List.of(code))).status())
                .isEqualTo(400);
    }

    @Test
    void aGuestBuysByTheTokenOfTheCartAndNobodyElseSeesTheOrder() {
        Shopper guest = Shopper.guestAt(port);
        neighbours.cartOf(guest.guestToken(), new CartLine(chair, 1));
        Provider provider = Provider.running();

        Reply placed = guest.place(newKey());
        assertThat(placed.status()).as(placed.text()).isEqualTo(201);
        Reply paid = guest.pay(placed.at("/id"), newKey(), provider.methodFor(Provider.GOOD));
        assertThat(paid.at("/state")).isEqualTo("PAID");
        assertThat(guest.order(placed.at("/id")).status()).isEqualTo(200);

        assertThat(Shopper.guestAt(port).order(placed.at("/id")).status()).isEqualTo(404);
        assertThat(anna.order(placed.at("/id")).status()).isEqualTo(404);
        assertThat(Shopper.nobodyAt(port).order(placed.at("/id")).status()).isEqualTo(401);
        assertThat(Shopper.nobodyAt(port).quote(Map.of("country", "SE")).status())
                .isEqualTo(401);
    }

    @Test
    void anOrderForNothingIsPaidAndInvoicedAsItIsPlaced() {
        String all = code();
        promotions.create(PricingFixtures.promotion(all, new Reward.PercentOff(Percent.WHOLE)));
        String sent = code();
        promotions.create(PricingFixtures.promotion(sent, new Reward.FreeShipping()));
        Reply told = anna.quote(Map.of("country", "SE", "codes", List.of(all, sent)));

        Reply placed = anna.placeAt(told.at("/id"), newKey(), Shopper.PLACEMENT);

        assertThat(placed.status()).as(placed.text()).isEqualTo(201);
        assertThat(placed.at("/state")).isEqualTo("PAID");
        assertThat(placed.json().path("payment").isNull()).isTrue();
        assertThat(anna.get("/api/orders/" + placed.at("/id") + "/invoice").status())
                .isEqualTo(200);
    }

    @Test
    void whoGuessesCodesIsNotToldAnyMoreWhetherOneIsRight() {
        String right = code();
        promotions.create(PricingFixtures.oneUse(right));
        for (int guess = 0; guess < WrongCodes.MOST; guess++) {
            assertThat(anna.quote(Map.of("country", "SE", "codes", List.of("GUESS-" + guess)))
                            .at("/refusedCodes/0/reason"))
                    .isEqualTo("unknown");
        }

        assertThat(anna.quote(Map.of("country", "SE", "codes", List.of(right))).at("/refusedCodes/0/reason"))
                .isEqualTo("too-many-tries");
        Shopper bob = Shopper.at(port, issuer.shopper());
        neighbours.cartOf(bob.id(), new CartLine(chair, 1));
        assertThat(bob.quote(Map.of("country", "SE", "codes", List.of(right)))
                        .json()
                        .path("refusedCodes"))
                .isEmpty();
    }

    @Test
    void everyNeighboursLimitsAreMeasured() {
        assertThat(meters.find("resilience4j.bulkhead.max.allowed.concurrent.calls")
                        .gauges())
                .extracting(gauge -> gauge.getId().getTag("name"))
                .contains("cart", "catalog", "payment");
        assertThat(meters.find("resilience4j.circuitbreaker.state")
                        .tag("name", "cart")
                        .gauges())
                .isNotEmpty();
    }

    private static String code() {
        return "T-" + UUID.randomUUID().toString().toUpperCase(Locale.ROOT);
    }
}
