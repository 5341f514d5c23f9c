package dev.plinth.cart.events;

import dev.plinth.cart.application.ForgetShopper;
import dev.plinth.cart.application.SettleOrder;
import dev.plinth.cart.domain.Offers;
import dev.plinth.cart.domain.ProductId;
import dev.plinth.platform.events.Event;
import io.awspring.cloud.sqs.annotation.SqsListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What the others tell this service. Every event may come twice, late, or in another order. */
@Component
class CartInbox {

    private static final Logger log = LoggerFactory.getLogger(CartInbox.class);

    private final SettleOrder settleOrder;
    private final ForgetShopper forgetShopper;
    private final Offers offers;
    private final JsonMapper json;

    CartInbox(SettleOrder settleOrder, ForgetShopper forgetShopper, Offers offers, JsonMapper json) {
        this.settleOrder = settleOrder;
        this.forgetShopper = forgetShopper;
        this.offers = offers;
        this.json = json;
    }

    @SqsListener("${plinth.messaging.queue}")
    void on(Event event) {
        switch (event.type()) {
            case "order.paid" -> {
                var paid = json.treeToValue(event.data(), OrderPaid.class);
                settleOrder.settle(paid.order(), paid.buyer(), paid.bought(), paid.seen());
            }
            case "customer.erased" -> forgetShopper.forget(OrderPaid.ownerOf(event.subject()));
            case "product.changed", "product.archived" -> offers.forget(new ProductId(event.subject()));
            default -> log.debug("Not for us: {}", event.type());
        }
    }
}
