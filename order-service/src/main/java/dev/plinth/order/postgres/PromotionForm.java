package dev.plinth.order.postgres;

import dev.plinth.order.domain.Money;
import dev.plinth.order.domain.Percent;
import dev.plinth.order.domain.PromotionId;
import dev.plinth.order.domain.pricing.Conditions;
import dev.plinth.order.domain.pricing.Promotion;
import dev.plinth.order.domain.pricing.PromotionCode;
import dev.plinth.order.domain.pricing.Reward;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A promotion as JSON; the columns beside it are what the database decides by. */
record PromotionForm(
        UUID id,
        @Nullable String code,
        @Nullable Boolean uniqueCodes,
        String name,
        RewardForm reward,
        @Nullable AmountForm minimum,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        @Nullable Integer perCustomer,
        @Nullable Integer inAll,
        boolean combinable,
        List<String> targets) {

    record AmountForm(long minorUnits, String currency) {
        static @Nullable AmountForm of(@Nullable Money money) {
            return money == null
                    ? null
                    : new AmountForm(money.minorUnits(), money.currency().getCurrencyCode());
        }

        Money toMoney() {
            return Money.of(minorUnits, currency);
        }
    }

    /** Exactly one is there, or none for free shipping. @param percent in thousandths */
    record RewardForm(
            @Nullable Integer percent,
            @Nullable AmountForm amount,
            @Nullable Integer buy,
            @Nullable Integer get) {

        static RewardForm of(Reward reward) {
            return switch (reward) {
                case Reward.PercentOff(var off) -> new RewardForm(off.thousandths(), null, null, null);
                case Reward.AmountOff(var off) -> new RewardForm(null, AmountForm.of(off), null, null);
                case Reward.BuyGetFree(int buys, int gets) -> new RewardForm(null, null, buys, gets);
                case Reward.FreeShipping _ -> new RewardForm(null, null, null, null);
            };
        }

        Reward toReward() {
            if (percent != null) {
                return new Reward.PercentOff(new Percent(percent));
            }
            if (amount != null) {
                return new Reward.AmountOff(amount.toMoney());
            }
            return buy != null && get != null ? new Reward.BuyGetFree(buy, get) : new Reward.FreeShipping();
        }
    }

    static PromotionForm of(Promotion promotion) {
        Conditions conditions = promotion.conditions();
        return new PromotionForm(
                promotion.id().value(),
                promotion.code() == null ? null : promotion.code().value(),
                promotion.uniqueCodes(),
                promotion.name(),
                RewardForm.of(promotion.reward()),
                AmountForm.of(conditions.minimum()),
                conditions.startsAt(),
                conditions.endsAt(),
                conditions.perCustomer(),
                conditions.inAll(),
                conditions.combinable(),
                conditions.targets().stream().sorted().toList());
    }

    Promotion toPromotion() {
        return new Promotion(
                new PromotionId(id),
                code == null ? null : new PromotionCode(code),
                uniqueCodes != null && uniqueCodes,
                name,
                reward.toReward(),
                new Conditions(
                        minimum == null ? null : minimum.toMoney(),
                        startsAt,
                        endsAt,
                        perCustomer,
                        inAll,
                        combinable,
                        Set.copyOf(targets)));
    }
}
