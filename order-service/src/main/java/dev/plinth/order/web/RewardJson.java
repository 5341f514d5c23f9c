package dev.plinth.order.web;

import dev.plinth.order.domain.Percent;
import dev.plinth.order.domain.pricing.Reward;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a promotion gives: exactly one of them. @param percentOff at most three decimals */
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

record BuyGetJson(@Min(1) @Max(99) int buy, @Min(1) @Max(99) int get) {}
