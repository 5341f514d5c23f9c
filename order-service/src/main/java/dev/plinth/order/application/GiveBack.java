package dev.plinth.order.application;

import dev.plinth.order.domain.IntentId;
import dev.plinth.order.domain.Order;
import dev.plinth.order.domain.OrderState;
import dev.plinth.order.domain.PaymentState;
import dev.plinth.order.domain.PaymentStatus;
import dev.plinth.order.domain.Payments;
import dev.plinth.order.domain.Refund;
import dev.plinth.order.domain.RefundOutcome;
import dev.plinth.order.domain.Unavailable;
import java.time.Clock;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Sends home what an order owes its shopper: refunds that are stored and not made yet, a promise that is not needed. */
@Component
class GiveBack {

    private static final Logger log = LoggerFactory.getLogger(GiveBack.class);

    private final Payments payments;
    private final ProviderBooks books;
    private final Changing changing;
    private final Clock clock;

    GiveBack(Payments payments, ProviderBooks books, Changing changing, Clock clock) {
        this.payments = payments;
        this.books = books;
        this.changing = changing;
        this.clock = clock;
    }

    /** What cannot be given back now stays owed: the reconciler comes back to it. */
    Order tryOn(Order order) {
        try {
            return of(order);
        } catch (Unavailable unknown) {
            log.warn("Order {} still owes money: {}", order.id(), unknown.toString());
            return order;
        }
    }

    /** @throws Unavailable if the outcome is not known */
    Order of(Order order) {
        if (!order.owesMoney()) {
            return order;
        }
        IntentId intent = Objects.requireNonNull(order.payment().intent());
        Order current = isPromise(order) ? release(order, intent) : order;
        for (Refund refund : current.payment().refunds()) {
            if (refund.state() == Refund.State.PENDING) {
                current = make(current, intent, refund);
            }
        }
        return current;
    }

    private Order release(Order order, IntentId intent) {
        return switch (payments.cancel(intent)) {
            case PaymentStatus.Cancelled() -> changing.change(order.id(), it -> isPromise(it) ? it.voided() : it);
            case PaymentStatus.Succeeded() ->
                changing.change(order.id(), it -> isPromise(it) ? it.holdingLateMoney(clock.instant()) : it);
            case PaymentStatus.Open _,
                    PaymentStatus.ActionRequired _,
                    PaymentStatus.Declined _,
                    PaymentStatus.Authorised _ -> order; // not decided yet there
        };
    }

    private Order make(Order order, IntentId intent, Refund refund) {
        try {
            return switch (payments.refund(intent, refund)) {
                case RefundOutcome.Made(String providerId) ->
                    changing.change(order.id(), it -> it.refunded(refund.id(), providerId, clock.instant()));
                case RefundOutcome.Refused(String why) -> {
                    log.warn("A refund of order {} was refused: {}", order.id(), why);
                    changing.change(order.id(), it -> it.refundFailed(refund.id(), null, clock.instant()));
                    yield books.readInto(order);
                }
            };
        } catch (Unavailable unknown) {
            return foundAfter(unknown, order, refund);
        }
    }

    /** A call that broke off may have refunded: the provider knows, and is asked. */
    private Order foundAfter(Unavailable unknown, Order order, Refund refund) {
        Order seen = books.readInto(order);
        if (seen.payment().refund(refund.id()).stream().anyMatch(it -> it.state() == Refund.State.PENDING)) {
            throw unknown;
        }
        return seen;
    }

    private static boolean isPromise(Order order) {
        return order.state() == OrderState.CANCELLED && order.payment().state() == PaymentState.AUTHORISED;
    }
}
