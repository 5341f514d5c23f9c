package dev.plinth.order.web;

import static java.util.Objects.requireNonNullElse;

import dev.plinth.order.domain.Percent;
import dev.plinth.order.domain.PromotionId;
import dev.plinth.order.domain.pricing.Conditions;
import dev.plinth.order.domain.pricing.Promotion;
import dev.plinth.order.domain.pricing.PromotionCode;
import dev.plinth.order.domain.pricing.Reward;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A promotion as its merchant writes and reads it. What is absent does not restrict it.
 *
 * @param code what shoppers enter; without one it applies by itself
 * @param minimum what the items must cost before discounts
 * @param perCustomer how many orders of one account may have it
 * @param inAll how many orders may have it; 1 for a one-use code
 * @param combinable whether it applies together with others; true where absent
 * @param targets SKUs and product ids that it reduces; all where absent
 */
@Schema(name = "Promotion")
record PromotionRequest(
        @Nullable @Pattern(regexp = QuoteRequest.CODE) String code,
        @NotBlank @Size(max = 100) String name,
        @NotNull @Valid RewardJson reward,
        @Nullable @Valid MoneyRequest minimum,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        @Nullable @Min(1) Integer perCustomer,
        @Nullable @Min(1) Integer inAll,
        @Nullable Boolean combinable,

        @Nullable @Size(max = 200) Set<@NotBlank @Size(max = 64) String> targets) {

    /** Exactly one of them. @param percentOff at most three decimals */
    record RewardJson(
            @Nullable @Min(0) @Max(100) BigDecimal percentOff,
            @Nullable @Valid MoneyRequest amountOff,
            @Nullable @Valid BuyGetJson buyGetFree,
            @Nullable @AssertTrue Boolean freeShipping) {

        private static final int DECIMALS = 3;

        @AssertTrue(message = "must be exactly one reward; a percent has three decimals at most") @Schema(hidden = true)
        boolean isOne() {
            long given = Stream.of(percentOff, amountOff, buyGetFree, freeShipping)
                    .filter(Objects::nonNull)
                    .count();
            return given == 1
                    && (percentOff == null || percentOff.stripTrailingZeros().scale() <= DECIMALS);
        }

        static RewardJson of(Reward reward) {
            return switch (reward) {
                case Reward.PercentOff(Percent percent) -> new RewardJson(PercentJson.of(percent), null, null, null);
                case Reward.AmountOff(var amount) -> new RewardJson(null, MoneyRequest.of(amount), null, null);
                case Reward.BuyGetFree(int buy, int get) -> new RewardJson(null, null, new BuyGetJson(buy, get), null);
                case Reward.FreeShipping _ -> new RewardJson(null, null, null, true);
            };
        }

        Reward toReward() {
            if (percentOff != null) {
                return new Reward.PercentOff(PercentJson.toPercent(percentOff));
            }
            if (amountOff != null) {
                return new Reward.AmountOff(amountOff.toMoney());
            }
            return buyGetFree == null
                    ? new Reward.FreeShipping()
                    : new Reward.BuyGetFree(buyGetFree.buy(), buyGetFree.get());
        }
    }

    record BuyGetJson(
            @Min(1) @Max(99) int buy, @Min(1) @Max(99) int get) {}

    @AssertTrue(message = "must be after its start") @Schema(hidden = true)
    boolean isEndAfterStart() {
        return startsAt == null || endsAt == null || startsAt.isBefore(endsAt);
    }

    static PromotionRequest of(Promotion promotion) {
        Conditions conditions = promotion.conditions();
        return new PromotionRequest(
                promotion.code() == null ? null : promotion.code().value(),
                promotion.name(),
                RewardJson.of(promotion.reward()),
                conditions.minimum() == null ? null : MoneyRequest.of(conditions.minimum()),
                conditions.startsAt(),
                conditions.endsAt(),
                conditions.perCustomer(),
                conditions.inAll(),
                conditions.combinable(),
                conditions.targets());
    }

    Promotion toPromotion(PromotionId id) {
        return new Promotion(
                id,
                code == null ? null : new PromotionCode(code),
                name,
                reward.toReward(),
                new Conditions(
                        minimum == null ? null : minimum.toMoney(),
                        startsAt,
                        endsAt,
                        perCustomer,
                        inAll,
                        requireNonNullElse(combinable, true),
                        requireNonNullElse(targets, Set.of())));
    }
}
