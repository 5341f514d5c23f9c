package dev.plinth.order.domain;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plinth.order.domain.pricing.InMemoryPromotions;
import dev.plinth.order.domain.pricing.PromotionCode;
import dev.plinth.order.domain.pricing.Promotions;
import dev.plinth.order.domain.pricing.UniqueCodes;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InMemoryOrdersTest extends OrdersContract {

    private final InMemoryPromotions promotions = new InMemoryPromotions();
    private final InMemoryOrders orders = new InMemoryOrders(Clock.systemUTC(), promotions);

    @Override
    protected Orders orders() {
        return orders;
    }

    @Override
    protected Promotions promotions() {
        return promotions;
    }

    @Override
    protected UniqueCodes uniqueCodes() {
        return promotions;
    }

    @Override
    protected List<String> eventsOf(OrderId order) {
        return orders.newsOf(order).stream()
                .flatMap(news -> switch (news) {
                    case OrderNews.Entered(OrderState state) -> entered(state);
                    case OrderNews.Sent _ -> Stream.of("order.sent");
                    case OrderNews.CameBack _ -> Stream.of("order.returned");
                    case OrderNews.MoneyBack _ -> Stream.of("order.refunded");
                    case OrderNews.MoneyKept _ -> Stream.of("order.refund-failed");
                })
                .toList();
    }

    private static Stream<String> entered(OrderState state) {
        return switch (state) {
            case RESERVED -> Stream.of("order.placed");
            case PAID -> Stream.of("order.paid");
            case CANCELLED -> Stream.of("order.cancelled");
            case PENDING, FULFILLED, RETURNED, REFUNDED, REFUND_FAILED -> Stream.empty();
        };
    }

    /** The contract can fail: a store that counts no uses is caught by it. */
    @Test
    void aStoreThatCountsNoUsesBreaksTheContract() {
        var careless = new InMemoryPromotions() {
            @Override
            protected boolean isReached(@Nullable Integer limit, int used) {
                return false;
            }

            @Override
            protected boolean isTaken(PromotionCode code) {
                return false;
            }
        };
        var carelessOrders = new InMemoryOrders(Clock.systemUTC(), careless);
        var contract = new InMemoryOrdersTest() {
            @Override
            protected Orders orders() {
                return carelessOrders;
            }

            @Override
            protected Promotions promotions() {
                return careless;
            }

            @Override
            protected UniqueCodes uniqueCodes() {
                return careless;
            }
        };

        assertThatExceptionOfType(AssertionError.class).isThrownBy(contract::aOneUseCodeIsUsedByOneOfManyOrdersAtOnce);
        assertThatExceptionOfType(AssertionError.class).isThrownBy(contract::aUniqueCodeIsUsedByOneOfManyOrdersAtOnce);
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(contract::aLimitPerCustomerHoldsThatCustomerOnlyAlsoAtOnce);
    }
}
