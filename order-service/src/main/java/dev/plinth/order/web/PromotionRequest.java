package dev.plinth.order.web;

import static java.util.Objects.requireNonNullElse;

import dev.plinth.order.domain.PromotionId;
import dev.plinth.order.domain.pricing.Conditions;
import dev.plinth.order.domain.pricing.Promotion;
import dev.plinth.order.domain.pricing.PromotionCode;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A promotion as its merchant writes and reads it. What is absent does not restrict it.
 *
 * @param code what shoppers enter; without one it applies by itself, or with its unique codes
 * @param uniqueCodes whether it is had with codes that hold once each; they are made in batches
 * @param minimum what the items must cost before discounts
 * @param perCustomer how many orders of one account may have it
 * @param inAll how many orders may have it; 1 for a one-use code
 * @param combinable whether it applies together with others; true where absent
 * @param targets SKUs and product ids that it reduces; all where absent
 */
@Schema(name = "Promotion")
record PromotionRequest(
        @Nullable @Pattern(regexp = QuoteRequest.CODE) String code,
        @Nullable Boolean uniqueCodes,
        @NotBlank @Size(max = 100) String name,
        @NotNull @Valid RewardJson reward,
        @Nullable @Valid MoneyRequest minimum,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        @Nullable @Min(1) Integer perCustomer,
        @Nullable @Min(1) Integer inAll,
        @Nullable Boolean combinable,

        @Nullable @Size(max = 200) Set<@NotBlank @Size(max = 64) String> targets) {

    @AssertTrue(message = "has one code or unique ones") @Schema(hidden = true)
    boolean isOneCodeOrMany() {
        return code == null || !requireNonNullElse(uniqueCodes, false);
    }

    @AssertTrue(message = "must be after its start") @Schema(hidden = true)
    boolean isEndAfterStart() {
        return startsAt == null || endsAt == null || startsAt.isBefore(endsAt);
    }

    static PromotionRequest of(Promotion promotion) {
        Conditions conditions = promotion.conditions();
        return new PromotionRequest(
                promotion.code() == null ? null : promotion.code().value(),
                promotion.uniqueCodes(),
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
                requireNonNullElse(uniqueCodes, false),
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
