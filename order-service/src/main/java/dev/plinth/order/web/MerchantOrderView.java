package dev.plinth.order.web;

import dev.plinth.order.domain.CancelReason;
import dev.plinth.order.domain.Order;
import org.jspecify.annotations.Nullable;

/** An order as merchants see it. @param refundable what can still be given back */
record MerchantOrderView(
        OrderView order,
        String email,
        MoneyView refundable,
        @Nullable CancelReason cancelReason) {

    static MerchantOrderView of(Order order) {
        return new MerchantOrderView(
                OrderView.of(order), order.recipient().email(), MoneyView.of(order.refundable()), order.cancelReason());
    }
}
