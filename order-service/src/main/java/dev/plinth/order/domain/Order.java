package dev.plinth.order.domain;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a shopper bought or means to buy. Each change returns the order as it is then; {@link Orders} stores it.
 *
 * @param placedUnder the request that placed it: the same one never places another
 * @param reservedUntil when the catalog may give its units to somebody else
 * @param history never empty; its last step is the state
 * @param version rises with each change that is stored
 */
public record Order(
        OrderId id,
        OrderNumber number,
        ShopperId owner,
        RequestKey placedUnder,
        Recipient recipient,
        Charges charges,
        Payment payment,
        @Nullable Instant reservedUntil,
        List<Transition> history,
        long version) {

    /** Ends before the catalog's reservation of 15 minutes does. */
    public static final Duration PAY_WITHIN = Duration.ofMinutes(10);

    /** How long a caller has to come back for an order that was left half placed. */
    public static final Duration PLACE_WITHIN = Duration.ofMinutes(2);

    public Order {
        history = List.copyOf(history);
    }

    /** An order that is about to be placed. */
    public static Order pending(
            OrderNumber number,
            ShopperId owner,
            RequestKey placedUnder,
            Recipient recipient,
            Charges charges,
            Instant now) {
        var first = new Transition(OrderState.PENDING, now, null);
        return new Order(
                OrderId.next(),
                number,
                owner,
                placedUnder,
                recipient,
                charges,
                Payment.first(),
                null,
                List.of(first),
                0);
    }

    public OrderState state() {
        return history.getLast().state();
    }

    public Instant placedAt() {
        return history.getFirst().at();
    }

    public Money total() {
        return charges.total();
    }

    public List<OrderLine> lines() {
        return charges.lines();
    }

    /** Why it was cancelled, where it was. */
    public @Nullable CancelReason cancelReason() {
        return history.stream()
                .filter(step -> step.state() == OrderState.CANCELLED)
                .findFirst()
                .map(Transition::reason)
                .orElse(null);
    }

    public Order reserved(IntentId intent, Instant until, Instant now) {
        return step(OrderState.RESERVED, now, null, payment.openedAs(intent), until);
    }

    public Order awaiting(URI page) {
        return with(payment.awaiting(page));
    }

    public Order paid(Instant now) {
        return step(OrderState.PAID, now, null, payment.ended(PaymentState.SUCCEEDED), reservedUntil);
    }

    public Order cancelled(CancelReason reason, Instant now) {
        return step(OrderState.CANCELLED, now, reason, payment.ended(PaymentState.CANCELED), reservedUntil);
    }

    /** The provider's reason stays with the order, so that a repeated request gets it again. */
    public Order declined(String code, Instant now) {
        return step(OrderState.CANCELLED, now, CancelReason.PAYMENT_DECLINED, payment.declined(code), reservedUntil);
    }

    /** Its units are gone, its money is here: the money has to go back. */
    public Order stockLost(Instant now) {
        var paid = payment.ended(PaymentState.SUCCEEDED);
        return step(OrderState.CANCELLED, now, CancelReason.STOCK_LOST, paid, reservedUntil);
    }

    /** The money of a cancelled order came after all: it has to go back. */
    public Order holdingLateMoney() {
        return with(payment.ended(PaymentState.SUCCEEDED));
    }

    public Order refunded(Instant now) {
        return step(OrderState.REFUNDED, now, null, payment, reservedUntil);
    }

    public boolean owesRefund() {
        return state() == OrderState.CANCELLED && payment.state() == PaymentState.SUCCEEDED;
    }

    /** Whether somebody must look at it again, even if no caller does. */
    public boolean isUnfinished() {
        return state().isOpen() || owesRefund();
    }

    /** Whether the time to place or to pay it is over. */
    public boolean isOverdue(Instant now) {
        Duration within = state() == OrderState.PENDING ? PLACE_WITHIN : PAY_WITHIN;
        return state().isOpen() && !now.isBefore(placedAt().plus(within));
    }

    public Order at(long storedVersion) {
        return new Order(
                id, number, owner, placedUnder, recipient, charges, payment, reservedUntil, history, storedVersion);
    }

    private Order with(Payment changed) {
        return new Order(id, number, owner, placedUnder, recipient, charges, changed, reservedUntil, history, version);
    }

    private Order step(
            OrderState next, Instant now, @Nullable CancelReason reason, Payment paying, @Nullable Instant until) {
        if (!state().mayBecome(next)) {
            throw new IllegalStateException("a " + state() + " order cannot become " + next);
        }
        var steps = new ArrayList<>(history);
        steps.add(new Transition(next, now, reason));
        return new Order(id, number, owner, placedUnder, recipient, charges, paying, until, steps, version);
    }
}
