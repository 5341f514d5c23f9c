package dev.plinth.order.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What is new about an order since it was last stored. Each is told to others once, with the change itself. */
public sealed interface OrderNews {

    record Entered(OrderState state) implements OrderNews {}

    record Sent(Shipment shipment) implements OrderNews {}

    /** @param goods a return whose parcel has arrived */
    record CameBack(Return goods) implements OrderNews {}

    record MoneyBack(Refund refund) implements OrderNews {}

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
        after.payment().refunds().stream()
                .filter(refund -> refund.state() == Refund.State.SUCCEEDED)
                .filter(refund -> before.payment().refunds().stream()
                        .noneMatch(known ->
                                known.id().equals(refund.id()) && Objects.equals(known.state(), refund.state())))
                .map(MoneyBack::new)
                .forEach(news::add);
        return news;
    }
}
