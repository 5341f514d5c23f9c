package dev.plinth.order.domain;

import java.util.ArrayList;
import java.util.List;

/** What is new about an order since it was last stored. Each is told to others once, with the change itself. */
public sealed interface OrderNews {

    record Entered(OrderState state) implements OrderNews {}

    record Sent(Shipment shipment) implements OrderNews {}

    /** @param goods a return whose parcel has arrived */
    record CameBack(Return goods) implements OrderNews {}

    record MoneyBack(Refund refund) implements OrderNews {}

    /** @param refund one that was made, and failed afterwards: its money is here again */
    record MoneyKept(Refund refund) implements OrderNews {}

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
            boolean made = refund.isMade();
            boolean wasMade =
                    before.payment().refund(refund.id()).filter(Refund::isMade).isPresent();
            if (made && !wasMade) {
                news.add(new MoneyBack(refund));
            } else if (wasMade && !made) {
                news.add(new MoneyKept(refund));
            }
        }
        return news;
    }
}
