package dev.plinth.order;

import static dev.plinth.order.Shopper.newKey;
import static dev.plinth.order.domain.OrderFixtures.offer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.devstack.test.TestIssuer;
import dev.plinth.order.Shopper.Reply;
import dev.plinth.order.domain.CartLine;
import dev.plinth.order.domain.Percent;
import dev.plinth.order.domain.Place;
import dev.plinth.order.domain.Sku;
import dev.plinth.order.domain.TaxClass;
import dev.plinth.order.domain.pricing.PricingFixtures;
import dev.plinth.order.domain.pricing.Promotions;
import dev.plinth.order.domain.pricing.Reward;
import dev.plinth.order.domain.pricing.TaxZone;
import dev.plinth.order.domain.pricing.TaxZones;
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
import org.junit.jupiter.params.provider.CsvSource;
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
    private TaxZones taxZones;

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
                .isEqualTo("place-differs");
        assertThat(anna.placeAt(UUID.randomUUID().toString(), newKey(), Shopper.PLACEMENT)
                        .at("/code"))
                .isEqualTo("quote-unknown");
        assertThat(anna.post("/api/orders", newKey(), Shopper.PLACEMENT).status())
                .isEqualTo(400);
    }

    @Test
    void theTaxOfARegionIsTakenThereAndTheRegionAskedForFirst() {
        taxZones.create(new TaxZone(Place.of("CA-QC"), false, Map.of(TaxClass.STANDARD, new Percent(14_975))));
        Map<String, Object> inQuebec = Map.of("country", "CA", "region", "CA-QC");

        Reply needed = anna.quote(Map.of("country", "CA"));
        assertThat(needed.status()).isEqualTo(422);
        assertThat(needed.at("/code")).isEqualTo("region-needed");
        assertThat(needed.json().path("regions").findValuesAsString("code"))
                .hasSize(13)
                .contains("CA-QC");
        Reply told = anna.get("/api/checkout/countries/CA/regions");
        assertThat(told.json().path("needed").asBoolean()).isTrue();
        assertThat(told.json().path("items")).isEqualTo(needed.json().path("regions"));

        Reply quote = anna.quote(inQuebec);
        assertThat(quote.status()).as(quote.text()).isEqualTo(201);
        assertThat(quote.at("/region")).isEqualTo("CA-QC");
        assertThat(quote.minorUnits("/totals/tax")).isEqualTo(3_864 + 373); // of 258.00 and of 24.90
        Reply placed = anna.placeAt(quote.at("/id"), newKey(), placement("CA", "CA-QC"));
        assertThat(placed.status()).as(placed.text()).isEqualTo(201);
        assertThat(anna.order(placed.at("/id")).at("/shippingAddress/region")).isEqualTo("CA-QC");
        assertThat(anna.placeAt(anna.quote(inQuebec).at("/id"), newKey(), placement("CA", "CA-ON"))
                        .at("/code"))
                .isEqualTo("place-differs");
    }

    @ParameterizedTest
    @CsvSource({"US,US-XX", "US,CA-QC", "US,US", "US,ca-qc", "ES,ES-"})
    void aRegionThatIsNotOfTheCountryIsRefusedAtItsField(String country, String region) {
        Reply quote = anna.quote(Map.of("country", country, "region", region));
        assertThat(quote.status()).isEqualTo(400);
        assertThat(quote.at("/errors/0/pointer")).isEqualTo("/region");
        assertThat(anna.quote(Map.of("region", region)).at("/errors/0/pointer")).isEqualTo("/region");

        Reply order = anna.placeAt(UUID.randomUUID().toString(), newKey(), placement(country, region));
        assertThat(order.status()).isEqualTo(400);
        assertThat(order.at("/errors/0/pointer")).isEqualTo("/shippingAddress/region");
    }

    private static Map<String, Object> placement(String country, String region) {
        var address = new HashMap<>((Map<?, ?>) Shopper.PLACEMENT.get("shippingAddress"));
        var there = new HashMap<String, Object>();
        address.forEach((name, value) -> there.put(name.toString(), value));
        there.put("country", country);
        there.put("region", region);
        return Map.of("email", Shopper.PLACEMENT.get("email"), "shippingAddress", there);
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
