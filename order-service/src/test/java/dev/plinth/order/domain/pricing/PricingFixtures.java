package dev.plinth.order.domain.pricing;

import dev.plinth.order.domain.Money;
import dev.plinth.order.domain.Percent;
import dev.plinth.order.domain.Place;
import dev.plinth.order.domain.PromotionId;
import dev.plinth.order.domain.TaxClass;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rules that tests talk about: Sweden takes 25 % within prices, a parcel there costs nothing. */
public final class PricingFixtures {

    public static final Currency EUR = Currency.getInstance("EUR");
    public static final TaxZone SWEDEN = new TaxZone(
            Place.of("SE"),
            true,
            Map.of(TaxClass.STANDARD, new Percent(25_000), new TaxClass("reduced"), new Percent(12_000)));
    public static final ShippingOption PARCEL = new ShippingOption(
            "parcel", "Parcel", Set.of("SE", "DE"), EUR, List.of(new ShippingOption.Band(30_000, 0)), 2, 4);
    public static final ShippingOption COURIER = new ShippingOption(
            "courier", "Courier", Set.of("SE"), EUR, List.of(new ShippingOption.Band(30_000, 1_500)), 1, 1);

    private PricingFixtures() {}

    public static Promotion promotion(String code, Reward reward) {
        return promotion(code, reward, Conditions.NONE);
    }

    public static Promotion promotion(String code, Reward reward, Conditions conditions) {
        return new Promotion(PromotionId.next(), new PromotionCode(code), false, code, reward, conditions);
    }

    public static Promotion oneUse(String code) {
        return promotion(
                code, new Reward.AmountOff(euros(10)), new Conditions(null, null, null, null, 1, true, Set.of()));
    }

    /** Ten euros off, with codes that hold once each. */
    public static Promotion byUniqueCodes() {
        return new Promotion(
                PromotionId.next(), null, true, "Ten off", new Reward.AmountOff(euros(10)), Conditions.NONE);
    }

    public static Money euros(long amount) {
        return Money.of(amount * 100, "EUR");
    }
}
