package dev.plinth.order.web;

import dev.plinth.order.domain.IntentId;
import dev.plinth.order.domain.Order;
import dev.plinth.order.domain.OrderState;
import dev.plinth.order.domain.Payment;
import dev.plinth.order.domain.PaymentState;
import dev.plinth.order.domain.Transition;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An order as its owner sees it. @param note what the shopper told the merchant @param payment absent until there is one at the provider */
record OrderView(
        UUID id,
        String number,
        OrderState state,
        List<LineView> lines,
        ShippingView shipping,
        List<DiscountView> discounts,
        TotalsView totals,
        MoneyView total,
        Instant placedAt,
        PlaceOrderRequest.Address shippingAddress,
        @Nullable String note,
        @Nullable PaymentView payment,
        List<StepView> history,
        List<ShipmentView> shipments,
        List<ReturnView> returns,
        List<RefundView> refunds) {

    record PaymentView(
            String intentId, PaymentState state, @Nullable URI nextActionUrl) {

        static @Nullable PaymentView of(Payment payment) {
            IntentId intent = payment.intent();
            return intent == null ? null : new PaymentView(intent.value(), payment.state(), payment.nextAction());
        }
    }

    record StepView(OrderState state, Instant at) {

        static StepView of(Transition step) {
            return new StepView(step.state(), step.at());
        }
    }

    static OrderView of(Order order) {
        return new OrderView(
                order.id().value(),
                order.number().toString(),
                order.state(),
                order.lines().stream().map(LineView::of).toList(),
                ShippingView.of(order.charges().shipping()),
                order.charges().discounts().stream().map(DiscountView::of).toList(),
                TotalsView.of(order.charges()),
                MoneyView.of(order.total()),
                order.placedAt(),
                PlaceOrderRequest.Address.of(order.recipient().address()),
                order.origin().note(),
                PaymentView.of(order.payment()),
                order.history().stream().map(StepView::of).toList(),
                order.fulfilment().shipments().stream().map(ShipmentView::of).toList(),
                order.fulfilment().returns().stream().map(ReturnView::of).toList(),
                order.payment().refunds().stream().map(RefundView::of).toList());
    }
}
