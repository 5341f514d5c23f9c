package dev.plinth.order.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What is new about an order since it was last stored. Each is told to others once, with the change itself. */
public sealed interface OrderNews {

    record Entered(OrderState state) implements OrderNews {}

    record Sent(Shipment shipment) implements OrderNews {}

    /** @param goods a return whose parcel has arrived */
    record CameBack(Return goods) implements OrderNews {}

    record MoneyBack(Refund refund) implements OrderNews {}

    /**
     * @param refund one that failed: its money is here
     * @param wasMade whether it had been made before, so that its money is here again
     */
    record MoneyKept(Refund refund, boolean wasMade) implements OrderNews {}

    static List<OrderNews> between(Order before, Order after) {
        var news = new ArrayList<OrderNews>();
        if (before.state() != after.state()) {
            news.add(new Entered(after.state()));
        }
        after.fulfilment().shipments().stream()
                .skip(before.fulfilment().shipments().size())
                .map(Sent::new)
                .forEach(news::add);
        after.fulfilment().returns().stream()
                .filter(goods -> goods.isHere()
                        && before.fulfilment().find(goods.id()).stream().noneMatch(Return::isHere))
                .map(CameBack::new)
                .forEach(news::add);
        for (Refund refund : after.payment().refunds()) {
            var was = before.payment().refund(refund.id()).map(Refund::state);
            if (was.filter(refund.state()::equals).isEmpty()) {
                about(refund, was.filter(Refund.State.SUCCEEDED::equals).isPresent())
                        .forEach(news::add);
            }
        }
        return news;
    }

    private static Stream<OrderNews> about(Refund refund, boolean wasMade) {
        return switch (refund.state()) {
            case PENDING -> Stream.empty();
            case SUCCEEDED -> Stream.of(new MoneyBack(refund));
            case FAILED -> Stream.of(new MoneyKept(refund, wasMade));
        };
    }
}
