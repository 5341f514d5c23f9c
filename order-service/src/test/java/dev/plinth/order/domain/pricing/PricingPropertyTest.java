package dev.plinth.order.domain.pricing;

import static dev.plinth.order.domain.pricing.PricingFixtures.EUR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.order.domain.Charges;
import dev.plinth.order.domain.Discount;
import dev.plinth.order.domain.Money;
import dev.plinth.order.domain.Offer;
import dev.plinth.order.domain.OrderLine;
import dev.plinth.order.domain.Percent;
import dev.plinth.order.domain.Place;
import dev.plinth.order.domain.PromotionId;
import dev.plinth.order.domain.Shares;
import dev.plinth.order.domain.Sku;
import dev.plinth.order.domain.TaxClass;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The rule by which everything is rounded, on carts that a seeded dice makes; a failure names the seed that repeats it.
 * {@code -Dplinth.pricing.seed=N} and {@code -Dplinth.pricing.rounds=N} choose others.
 */
class PricingPropertyTest {

    private static final long SEED = Long.getLong("plinth.pricing.seed", 20_261_122);
    private static final int ROUNDS = Integer.getInteger("plinth.pricing.rounds", 5_000);

    private record Case(List<Basket.Item> items, ShippingOffer shipping, TaxZone zone, List<Promotion> promotions) {
        Charges charges() {
            return Bargain.of(new Pricing(new Basket(items), shipping, zone), promotions)
                    .charges();
        }

        Case with(TaxZone other) {
            return new Case(items, shipping, other, promotions);
        }
    }

    @Test
    void theTotalIsLinesLessDiscountsPlusShippingPlusTaxThatIsNotIncluded() {
        always((dice, cart) -> {
            Charges charges = cart.charges();
            Money onTop = charges.taxIncluded() ? Money.zero(EUR) : charges.tax();

            assertThat(charges.total())
                    .isEqualTo(charges.subtotal()
                            .plus(charges.shipping().price())
                            .minus(charges.discount())
                            .plus(onTop));
        });
    }

    @Test
    void whatPromotionsTakeIsWhatLinesAndShippingBear() {
        always((dice, cart) -> {
            Charges charges = cart.charges();

            assertThat(charges.discounts().stream().map(Discount::amount).reduce(Money.zero(EUR), Money::plus))
                    .isEqualTo(charges.discount());
        });
    }

    /** Money refuses to be negative, so this is about lines that would be paid out. */
    @Test
    void noLineAndNoShippingCostsLessThanNothing() {
        always((dice, cart) -> {
            Charges charges = cart.charges();

            assertThat(charges.lines())
                    .allMatch(
                            line -> line.discount().minorUnits() <= line.price().minorUnits());
            assertThat(charges.shipping().discount().minorUnits())
                    .isLessThanOrEqualTo(charges.shipping().price().minorUnits());
            assertThat(charges.total().minorUnits()).isNotNegative();
        });
    }

    @Test
    void theOrderOfLinesAndPromotionsDoesNotMatter() {
        always((dice, cart) -> {
            var items = new ArrayList<>(cart.items());
            var promotions = new ArrayList<>(cart.promotions());
            Collections.shuffle(items, dice);
            Collections.shuffle(promotions, dice);

            assertThat(new Case(items, cart.shipping(), cart.zone(), promotions).charges())
                    .isEqualTo(cart.charges());
        });
    }

    /** The tax within a gross price, and the tax on top of what is left without it, differ by a unit a line at most. */
    @Test
    void includedAndAddedTaxAgreeWithinAUnitALine() {
        always((dice, cart) -> {
            for (OrderLine line : cart.charges().lines()) {
                Money charged = line.price().minus(line.discount());
                Money within = line.tax().rate().within(charged);
                Money onTop = line.tax().rate().of(charged.minus(within));

                assertThat(Math.abs(within.minorUnits() - onTop.minorUnits())).isLessThanOrEqualTo(1);
            }
        });
    }

    @Test
    void withoutTaxBothWaysCostTheSame() {
        always((dice, cart) -> assertThat(cart.with(new TaxZone(Place.of("US"), false, Map.of()))
                        .charges()
                        .total())
                .isEqualTo(cart.with(TaxZone.untaxed(Place.of("US"))).charges().total()));
    }

    @Test
    void aFurtherCombinablePromotionNeverMakesItDearer() {
        always((dice, cart) -> {
            var more = new ArrayList<>(cart.promotions());
            more.add(combinable(dice));
            Money before = cart.charges().discount();

            assertThat(new Case(cart.items(), cart.shipping(), cart.zone(), more)
                            .charges()
                            .discount()
                            .minorUnits())
                    .isGreaterThanOrEqualTo(before.minorUnits());
        });
    }

    @Test
    void sharesAddUpAndAreNeverAboveTheirWeights() {
        always((dice, _) -> {
            long[] weights = dice.longs(1 + dice.nextInt(12), 0, 1_000_000).toArray();
            long amount = dice.nextLong(1 + LongStream.of(weights).sum());
            long[] shares = Shares.of(amount, weights);

            assertThat(LongStream.of(shares).sum()).isEqualTo(amount);
            assertThat(IntStream.range(0, weights.length)).allMatch(i -> shares[i] <= weights[i]);
        });
    }

    private static void always(BiConsumer<Random, Case> property) {
        for (int round = 0; round < ROUNDS; round++) {
            long seed = SEED + round;
            var dice = new Random(seed);
            try {
                property.accept(dice, cart(dice));
            } catch (AssertionError | RuntimeException broken) {
                throw new AssertionError("-Dplinth.pricing.seed=" + seed + " -Dplinth.pricing.rounds=1", broken);
            }
        }
    }

    private static Case cart(Random dice) {
        List<Basket.Item> items = IntStream.rangeClosed(0, dice.nextInt(8))
                .mapToObj(number -> item(dice, number))
                .toList();
        var shipping = new ShippingOffer("parcel", "Parcel", money(dice, 5_000), 1, 2);
        var zone = new TaxZone(
                Place.of("SE"),
                dice.nextBoolean(),
                Map.of(
                        TaxClass.STANDARD,
                        new Percent(dice.nextInt(30_000)),
                        new TaxClass("reduced"),
                        new Percent(dice.nextInt(15_000))));
        List<Promotion> promotions =
                Stream.generate(() -> promotion(dice)).limit(dice.nextInt(5)).toList();
        return new Case(items, shipping, zone, promotions);
    }

    private static Basket.Item item(Random dice, int number) {
        var taxClass = dice.nextBoolean() ? TaxClass.STANDARD : new TaxClass("reduced");
        var offer = new Offer(
                new Sku("SKU-" + number), "product-" + number, "P", "V", money(dice, 100_000), taxClass, 1, true, null);
        return new Basket.Item(offer, 1 + dice.nextInt(99));
    }

    private static Promotion combinable(Random dice) {
        return promotion(dice, true);
    }

    private static Promotion promotion(Random dice) {
        return promotion(dice, dice.nextInt(4) > 0);
    }

    private static Promotion promotion(Random dice, boolean combinable) {
        Reward reward =
                switch (dice.nextInt(4)) {
                    case 0 -> new Reward.BuyGetFree(1 + dice.nextInt(3), 1 + dice.nextInt(2));
                    case 1 -> new Reward.PercentOff(new Percent(dice.nextInt(100_001)));
                    case 2 -> new Reward.AmountOff(money(dice, 1_000_000));
                    default -> new Reward.FreeShipping();
                };
        Set<String> targets =
                dice.nextBoolean() ? Set.of() : Set.of("SKU-" + dice.nextInt(8), "product-" + dice.nextInt(8));
        var id = new PromotionId(new UUID(dice.nextLong(), dice.nextLong()));
        return new Promotion(
                id, null, false, "P", reward, new Conditions(null, null, null, null, null, combinable, targets));
    }

    private static Money money(Random dice, int below) {
        return new Money(dice.nextInt(below), EUR);
    }
}
