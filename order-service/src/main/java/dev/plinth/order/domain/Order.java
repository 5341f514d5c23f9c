package dev.plinth.order.domain;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
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
        Origin origin,
        Charges charges,
        Payment payment,
        Fulfilment fulfilment,
        @Nullable Instant reservedUntil,
        List<Transition> history,
        long version) {

    /** Early enough for the catalog to hear of the payment before its reservation of two hours ends. */
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
            Origin origin,
            Charges charges,
            Instant now) {
        var first = new Transition(OrderState.PENDING, now, null);
        return new Order(
                OrderId.next(),
                number,
                owner,
                placedUnder,
                recipient,
                origin,
                charges,
                Payment.first(),
                Fulfilment.NOTHING_SENT,
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

    /** Whether there is nothing to pay, so that the provider never hears of it. */
    public boolean isFree() {
        return total().isZero();
    }

    /** @param intent null where there is nothing to pay */
    public Order reserved(@Nullable IntentId intent, Instant until, Instant now) {
        return step(OrderState.RESERVED, now, null, payment.openedAs(intent), until);
    }

    public Order awaiting(URI page) {
        return with(payment.awaiting(page));
    }

    public Order paid(Instant now) {
        return step(OrderState.PAID, now, null, payment.ended(PaymentState.SUCCEEDED), reservedUntil);
    }

    /** Before it was paid: later it is called off. */
    public Order cancelled(CancelReason reason, Instant now) {
        return unpaid().step(OrderState.CANCELLED, now, reason, payment.ended(PaymentState.CANCELED), reservedUntil);
    }

    /** The provider's reason stays with the order, so that a repeated request gets it again. */
    public Order declined(String code, Instant now) {
        return unpaid().step(
                        OrderState.CANCELLED,
                        now,
                        CancelReason.PAYMENT_DECLINED,
                        payment.declined(code),
                        reservedUntil);
    }

    /** Paid with a promise: the money is taken when something is sent. */
    public Order authorised(Instant now) {
        return step(OrderState.PAID, now, null, payment.ended(PaymentState.AUTHORISED), reservedUntil);
    }

    /** What was promised was taken. */
    public Order captured() {
        return with(payment.ended(PaymentState.SUCCEEDED));
    }

    /** Its units are gone, its money is here: the money has to go back. */
    public Order stockLost(Instant now) {
        var paid = payment.ended(PaymentState.SUCCEEDED);
        return unpaid().step(OrderState.CANCELLED, now, CancelReason.STOCK_LOST, paid, reservedUntil)
                .givingAllBack(Refund.Cause.LATE_PAYMENT, now);
    }

    /** The money of a cancelled order came after all: it has to go back. */
    public Order holdingLateMoney(Instant now) {
        return captured().givingAllBack(Refund.Cause.LATE_PAYMENT, now);
    }

    /** Paid, and not wanted any more. @throws NotNow once something was sent */
    public Order calledOff(CancelReason reason, Instant now) {
        if (state() != OrderState.PAID || !fulfilment.hasSentNothing()) {
            throw new NotNow("Only an order of which nothing was sent can be cancelled");
        }
        Order ended = step(OrderState.CANCELLED, now, reason, payment, reservedUntil);
        return payment.isCaptured() ? ended.givingAllBack(Refund.Cause.CANCELLATION, now) : ended;
    }

    /** The promise of a cancelled order was given back. */
    public Order voided() {
        return with(payment.ended(PaymentState.CANCELED));
    }

    private Takings takings() {
        Money taken = payment.isCaptured() ? total() : Money.zero(total().currency());
        return new Takings(taken, charges.breakdown(), payment.refunds());
    }

    /** What can still be given back of what was taken. */
    public Money refundable() {
        return takings().left();
    }

    /**
     * @throws RefundExceedsCaptured if there is less left
     * @throws NothingToRefund if it is nothing
     */
    public Order refunding(RefundId id, Money amount, Refund.Cause cause, Instant now) {
        Takings takings = takings();
        return with(takings.refunding(id, amount, takings.kept(), cause, now));
    }

    /**
     * What a return gives back unless the merchant says otherwise: what was paid for its units, and with the last of them
     * what was paid for sending them, as far as no refund took it already.
     */
    public Breakdown worthOf(Return goods) {
        Breakdown units = charges.paidFor(goods.lines(), fulfilment.refunded());
        return takings()
                .kept()
                .holding(fulfilment.isLastOf(goods, lines()) ? units.plus(charges.shippingBreakdown()) : units);
    }

    /**
     * For a return that is here.
     *
     * @param amount null for what it is worth
     * @throws RefundExceedsCaptured if there is less left
     */
    public Order refunding(ReturnId wish, RefundId id, @Nullable Money amount, Instant now) {
        Breakdown worth = worthOf(fulfilment.find(wish).orElseThrow(NoSuchReturn::new));
        if (amount == null && worth.minorUnits() == 0) {
            return changing(wish, it -> it.refundedBy(null), now);
        }
        Money asked = amount == null ? total().withMinorUnits(worth.minorUnits()) : amount;
        return changing(wish, it -> it.refundedBy(id), now)
                .with(takings().refunding(id, asked, worth, Refund.Cause.RETURN, now));
    }

    private Order unpaid() {
        if (!state().isOpen()) {
            throw new IllegalStateException("a " + state() + " order is not one that waits for its money");
        }
        return this;
    }

    private Order givingAllBack(Refund.Cause cause, Instant now) {
        Money left = refundable();
        return left.isZero() ? this : refunding(RefundId.next(), left, cause, now);
    }

    /** The provider made it. The order is REFUNDED once all of its money went back. */
    public Order refunded(RefundId id, String providerId, Instant now) {
        return settled(takings().made(id, providerId), now);
    }

    /** The provider will not make it. What was to go back as a whole is REFUND_FAILED then. */
    public Order refundFailed(RefundId id, @Nullable String providerId, Instant now) {
        return settled(takings().failed(id, providerId), now);
    }

    /**
     * Takes over what the provider's books say of one refund. One that nobody knew of here may have stood in the way of
     * what gives a cancelled order's money back: what it left goes back all the same.
     */
    public Order knowing(KnownRefund known, Instant now) {
        Takings told = takings().knowing(known, now);
        boolean found = told.refunds().size() > payment.refunds().size();
        boolean wasToGoBack = state() == OrderState.CANCELLED || state() == OrderState.REFUND_FAILED;
        return found && wasToGoBack && told.isLeft()
                ? with(told).givingAllBack(Refund.Cause.CANCELLATION, now)
                : settled(told, now);
    }

    private Order settled(Takings takings, Instant now) {
        Order told = with(takings);
        if (takings.isAllBack()) {
            return state() == OrderState.REFUNDED ? told : told.step(OrderState.REFUNDED, now);
        }
        boolean wasToGoBack = state() == OrderState.REFUNDED || state() == OrderState.CANCELLED;
        return wasToGoBack && takings.isLeft() ? told.step(OrderState.REFUND_FAILED, now) : told;
    }

    /** @throws TooManyUnits if less is left to send */
    public Order sent(Shipment parcel, Instant now) {
        if (state() != OrderState.PAID || !payment.isCaptured()) {
            throw new NotNow("Nothing can be sent of a " + state() + " order");
        }
        Order sent = with(fulfilment.plus(parcel, lines()));
        return sent.fulfilment.hasSent(lines())
                ? sent.step(OrderState.FULFILLED, now, null, payment, reservedUntil)
                : sent;
    }

    /** @throws TooManyUnits if less was sent and is not on its way back already */
    public Order returning(Return wish) {
        return with(fulfilment.plus(wish));
    }

    /** @throws NoSuchReturn if there is none */
    public Order changing(ReturnId id, UnaryOperator<Return> change, Instant now) {
        Order changed = with(fulfilment.change(id, change));
        return state() == OrderState.FULFILLED && changed.fulfilment.hasBack(lines())
                ? changed.step(OrderState.RETURNED, now, null, payment, reservedUntil)
                : changed;
    }

    /** Whether money, or the promise of money, is here that belongs to the shopper. */
    public boolean owesMoney() {
        return state() == OrderState.CANCELLED && payment.state() == PaymentState.AUTHORISED
                || takings().awaitsProvider();
    }

    /** Whether somebody must look at it again, even if no caller does. */
    public boolean isUnfinished() {
        return state().isOpen() || owesMoney();
    }

    /** Whether the time to place or to pay it is over. */
    public boolean isOverdue(Instant now) {
        Duration within = state() == OrderState.PENDING ? PLACE_WITHIN : PAY_WITHIN;
        return state().isOpen() && !now.isBefore(placedAt().plus(within));
    }

    public Order at(long storedVersion) {
        return copy(payment, fulfilment, reservedUntil, history, storedVersion);
    }

    private Order with(Payment changed) {
        return copy(changed, fulfilment, reservedUntil, history, version);
    }

    private Order with(Takings changed) {
        return with(payment.with(changed));
    }

    private Order with(Fulfilment changed) {
        return copy(payment, changed, reservedUntil, history, version);
    }

    private Order step(OrderState next, Instant now) {
        return step(next, now, null, payment, reservedUntil);
    }

    private Order step(
            OrderState next, Instant now, @Nullable CancelReason reason, Payment paying, @Nullable Instant until) {
        if (!state().mayBecome(next)) {
            throw new IllegalStateException("a " + state() + " order cannot become " + next);
        }
        var steps = new ArrayList<>(history);
        steps.add(new Transition(next, now, reason));
        return copy(paying, fulfilment, until, steps, version);
    }

    private Order copy(Payment paying, Fulfilment sent, @Nullable Instant until, List<Transition> steps, long counted) {
        return new Order(
                id, number, owner, placedUnder, recipient, origin, charges, paying, sent, until, steps, counted);
    }
}
