package dev.plinth.order.domain;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

class InMemoryOrdersTest extends OrdersContract {

    private final InMemoryOrders orders = new InMemoryOrders(Clock.systemUTC());

    @Override
    protected Orders orders() {
        return orders;
    }

    @Override
    protected List<String> eventsOf(OrderId order) {
        return orders.newsOf(order).stream()
                .flatMap(news -> switch (news) {
                    case OrderNews.Entered(OrderState state) -> entered(state);
                    case OrderNews.Sent _ -> Stream.of("order.sent");
                    case OrderNews.CameBack _ -> Stream.of("order.returned");
                    case OrderNews.MoneyBack _ -> Stream.of("order.refunded");
                })
                .toList();
    }

    private static Stream<String> entered(OrderState state) {
        return switch (state) {
            case RESERVED -> Stream.of("order.placed");
            case PAID -> Stream.of("order.paid");
            case CANCELLED -> Stream.of("order.cancelled");
            case PENDING, FULFILLED, RETURNED, REFUNDED -> Stream.empty();
        };
    }
}
