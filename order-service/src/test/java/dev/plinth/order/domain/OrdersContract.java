package dev.plinth.order.domain;

import static dev.plinth.order.domain.OrderFixtures.AT_HOME;
import static dev.plinth.order.domain.OrderFixtures.NOON;
import static dev.plinth.order.domain.OrderFixtures.ORIGIN;
import static dev.plinth.order.domain.OrderFixtures.aKey;
import static dev.plinth.order.domain.OrderFixtures.aPendingOrder;
import static dev.plinth.order.domain.OrderFixtures.aShopper;
import static dev.plinth.order.domain.pricing.PricingFixtures.byUniqueCodes;
import static dev.plinth.order.domain.pricing.PricingFixtures.euros;
import static dev.plinth.order.domain.pricing.PricingFixtures.oneUse;
import static dev.plinth.order.domain.pricing.PricingFixtures.promotion;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plinth.devstack.test.Crowd;
import dev.plinth.order.domain.pricing.Candidate;
import dev.plinth.order.domain.pricing.CodeBatch;
import dev.plinth.order.domain.pricing.CodeBatchId;
import dev.plinth.order.domain.pricing.CodeRefusal;
import dev.plinth.order.domain.pricing.Conditions;
import dev.plinth.order.domain.pricing.Promotion;
import dev.plinth.order.domain.pricing.PromotionCode;
import dev.plinth.order.domain.pricing.Promotions;
import dev.plinth.order.domain.pricing.Reward;
import dev.plinth.order.domain.pricing.UniqueCode;
import dev.plinth.order.domain.pricing.UniqueCodes;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every store of orders must do; the fake and PostgreSQL run the same tests. */
public abstract class OrdersContract {

    private static final int AT_ONCE = 50;
    private static final Instant LATER = NOON.plusSeconds(30);
    /** Past the next check of whatever is stored now, whichever clock the store has. */
    private static final Instant NEXT_WEEK = Instant.now().plus(Duration.ofDays(7));

    private final ShopperId anna = aShopper();
    private final RequestKey key = aKey();
    private final IntentId intent = new IntentId("pi_" + UUID.randomUUID());

    protected abstract Orders orders();

    /** Those that the orders have. */
    protected abstract Promotions promotions();

    protected abstract UniqueCodes uniqueCodes();

    /** The types of the events that were stored with this order, the oldest first. */
    protected abstract List<String> eventsOf(OrderId order);

    @Test
    void returnsWhatWasStored() {
        Order stored = orders().add(pending());
        Order reserved = orders().save(stored.reserved(intent, NOON.plusSeconds(900), LATER));
        Order waiting = orders().save(reserved.awaiting(URI.create("https://bank.example/confirm")));

        assertThat(orders().get(waiting.id())).isEqualTo(waiting);
        assertThat(orders().paidBy(intent)).contains(waiting);
        assertThat(orders().placedUnder(anna, key)).contains(waiting);
        assertThat(orders().of(anna, null, 10)).containsExactly(waiting);
    }

    @Test
    void keepsWhatAnOrderCostsToTheLastPart() {
        var charges = OrderFixtures.taxedCharges(kept(promotion(aCode(), new Reward.AmountOff(euros(10)))));
        Order stored = orders().add(Order.pending(orders().nextNumber(), anna, key, AT_HOME, ORIGIN, charges, NOON));

        assertThat(orders().get(stored.id()).charges()).isEqualTo(charges);
        assertThat(charges.total()).isEqualTo(Money.of(2 * 12_900 - 1_000 + 500, "EUR"));
    }

    @Test
    void storesTheEventOfEachNewStateOnce() {
        Order reserved = orders().save(orders().add(pending()).reserved(intent, NOON.plusSeconds(900), LATER));
        Order waiting = orders().save(reserved.awaiting(URI.create("https://bank.example/confirm")));
        orders().save(waiting.paid(LATER));

        assertThat(eventsOf(reserved.id())).containsExactly("order.placed", "order.paid");
    }

    @Test
    void keepsWhatHappensAfterTheMoneyCame() {
        Order paid = paid();
        RefundId part = RefundId.next();
        Order sent = orders().save(paid.sent(parcel(paid), LATER));
        Order asked = orders().save(sent.returning(wish(sent)));
        Order here = orders().save(asked.changing(
                asked.fulfilment().returns().getFirst().id(), it -> it.answered(true, "welcome back"), LATER));
        here = orders().save(here.changing(
                here.fulfilment().returns().getFirst().id(), it -> it.received(it.lines()), LATER));
        Order owing = orders().save(here.refunding(part, Money.of(12_900, "EUR"), Refund.Cause.RETURN, LATER));

        assertThat(orders().get(owing.id())).isEqualTo(owing);
        assertThat(orders().takeUnfinished(NEXT_WEEK, 10_000)).contains(owing.id());
        Order made = orders().save(owing.refunded(part, "re_" + part, LATER));
        assertThat(orders().get(made.id())).isEqualTo(made);
        assertThat(eventsOf(made.id()))
                .containsExactly("order.placed", "order.paid", "order.sent", "order.returned", "order.refunded");
    }

    @Test
    void keepsThatARefundFailedAndWasMadeAfterAll() {
        Order paid = paid();
        RefundId first = RefundId.next();
        RefundId second = RefundId.next();
        Order made = orders().save(orders().save(paid.refunding(first, paid.total(), Refund.Cause.MERCHANT, LATER))
                .refunded(first, "re_" + first, LATER));

        Order failed = orders().save(made.refundFailed(first, "re_" + first, LATER));

        assertThat(orders().get(failed.id())).isEqualTo(failed);
        assertThat(orders().takeUnfinished(NEXT_WEEK, 10_000)).doesNotContain(failed.id());
        Order again = orders().save(orders().save(failed.refunding(second, paid.total(), Refund.Cause.MERCHANT, LATER))
                .refunded(second, "re_" + second, LATER));
        assertThat(orders().get(again.id())).isEqualTo(again);
        assertThat(again.history())
                .extracting(Transition::state)
                .endsWith(OrderState.PAID, OrderState.REFUNDED, OrderState.REFUND_FAILED, OrderState.REFUNDED);
        assertThat(eventsOf(again.id()))
                .containsExactly(
                        "order.placed", "order.paid", "order.refunded", "order.refund-failed", "order.refunded");
    }

    @Test
    void refusesAParcelBasedOnAStaleRead() {
        Order paid = paid();
        orders().save(paid.sent(parcel(paid), LATER));

        assertThatExceptionOfType(OrderChangedMeanwhile.class)
                .isThrownBy(() -> orders().save(paid.calledOff(CancelReason.BY_SHOPPER, LATER)));
    }

    @Test
    void refusesARefundBasedOnAStaleRead() {
        Order paid = paid();
        orders().save(paid.refunding(RefundId.next(), paid.total(), Refund.Cause.MERCHANT, LATER));

        assertThatExceptionOfType(OrderChangedMeanwhile.class)
                .isThrownBy(() ->
                        orders().save(paid.refunding(RefundId.next(), paid.total(), Refund.Cause.MERCHANT, LATER)));
    }

    @Test
    void refusesASecondOrderOfOneRequest() {
        orders().add(pending());

        assertThatExceptionOfType(PlacedAlready.class).isThrownBy(() -> orders().add(pending()));
    }

    @Test
    void takesTheSameKeyFromAnotherShopper() {
        orders().add(pending());
        Order bobs = orders().add(aPendingOrder(orders().nextNumber(), aShopper(), key));

        assertThat(orders().get(bobs.id())).isEqualTo(bobs);
    }

    @Test
    void refusesASaveBasedOnAStaleRead() {
        Order stored = orders().add(pending());
        orders().save(stored.reserved(intent, NOON.plusSeconds(900), LATER));

        assertThatExceptionOfType(OrderChangedMeanwhile.class)
                .isThrownBy(() -> orders().save(stored.cancelled(CancelReason.ABANDONED, LATER)));
        assertThat(eventsOf(stored.id())).containsExactly("order.placed");
    }

    @Test
    void showsAnOrderToItsOwnerOnly() {
        Order stored = orders().add(pending());

        assertThat(orders().get(stored.id(), anna)).isEqualTo(stored);
        assertThatExceptionOfType(NoSuchOrder.class).isThrownBy(() -> orders().get(stored.id(), aShopper()));
    }

    @Test
    void findsWhatMayStillBePaidAndWhatWasBoughtFromThisVeryCart() {
        Order open = orders().add(pending());
        Order gone = orders().add(aPendingOrder(orders().nextNumber(), anna, aKey()));
        orders().save(gone.cancelled(CancelReason.ABANDONED, LATER));
        orders().add(aPendingOrder(orders().nextNumber(), aShopper(), aKey()));
        Order paid = orders().save(orders().save(orders().add(aPendingOrder(orders().nextNumber(), anna, aKey()))
                        .reserved(new IntentId("pi_" + UUID.randomUUID()), NOON.plusSeconds(900), LATER))
                .paid(LATER));

        assertThat(orders().rivals(anna, ORIGIN.cartVersion())).containsExactly(open, paid);
        assertThat(orders().rivals(anna, ORIGIN.cartVersion() + 1)).containsExactly(open);
        assertThat(orders().rivals(anna, null)).containsExactly(open);
    }

    @Test
    void listsTheNewestFirstAndGoesOnBelowANumber() {
        Order first = orders().add(pending());
        Order second = orders().add(aPendingOrder(orders().nextNumber(), anna, aKey()));
        Order third = orders().add(aPendingOrder(orders().nextNumber(), anna, aKey()));

        assertThat(orders().of(anna, null, 2)).containsExactly(third, second);
        assertThat(orders().of(anna, second.number(), 2)).containsExactly(first);
    }

    @Test
    void findsWhatMerchantsLookFor() {
        Order order = orders().add(pending());
        var number = Optional.of(order.number());
        var placed = Optional.of(order.placedAt());
        var after = Optional.of(order.placedAt().plusMillis(1));

        assertThat(found(Optional.of(OrderState.PENDING), placed, after, number, Optional.of("anna@plinth.example")))
                .containsExactly(order);
        assertThat(found(Optional.of(OrderState.PAID), placed, after, number, Optional.empty()))
                .isEmpty();
        assertThat(found(Optional.empty(), after, Optional.empty(), number, Optional.empty()))
                .isEmpty();
        assertThat(found(Optional.empty(), Optional.empty(), placed, number, Optional.empty()))
                .isEmpty();
        assertThat(found(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        number,
                        Optional.of("bob@plinth.example")))
                .isEmpty();
        assertThat(orders().matching(OrderFilter.ALL, order.number(), 10_000)).doesNotContain(order);
        assertThat(orders().versionsOf(Set.of(order.id(), OrderId.next())))
                .containsExactly(Map.entry(order.id(), order.version()));
    }

    private List<Order> found(
            Optional<OrderState> state,
            Optional<Instant> from,
            Optional<Instant> to,
            Optional<OrderNumber> number,
            Optional<String> email) {
        return orders().matching(new OrderFilter(state, from, to, number, email), null, 10);
    }

    @Test
    void givesAnUnfinishedOrderToOneCallerAtATime() {
        Order unfinished = orders().add(pending());
        Order done = orders().add(aPendingOrder(orders().nextNumber(), anna, aKey()));
        orders().save(done.cancelled(CancelReason.STOCK_SHORT, LATER));

        assertThat(orders().takeUnfinished(NEXT_WEEK, 10_000))
                .contains(unfinished.id())
                .doesNotContain(done.id());
        assertThat(orders().takeUnfinished(NEXT_WEEK, 10_000)).doesNotContain(unfinished.id());
        assertThat(orders().takeUnfinished(NEXT_WEEK.plus(Duration.ofMinutes(2)), 10_000))
                .contains(unfinished.id());
    }

    @Test
    void aOneUseCodeIsUsedByOneOfManyOrdersAtOnce() throws Exception {
        Promotion once = kept(oneUse(aCode()));
        assertThat(Crowd.atOnce(AT_ONCE, () -> addedWith(once, aShopper())))
                .filteredOn(added -> added)
                .hasSize(1);
    }

    @Test
    void aUniqueCodeIsUsedByOneOfManyOrdersAtOnce() throws Exception {
        Promotion entered = kept(byUniqueCodes()).enteredAs(new PromotionCode(aCode()));
        CodeBatch batch = batchOf(entered);
        assertThat(Crowd.atOnce(AT_ONCE, () -> addedWith(entered, aShopper())))
                .filteredOn(added -> added)
                .hasSize(1);
        assertThat(uniqueCodes().of(entered.id())).singleElement().satisfies(found -> {
            assertThat(found.size()).isOne();
            assertThat(found.used()).isOne();
        });
        assertThat(uniqueCodes().codesOf(batch.id())).containsExactly(new UniqueCode(codeOf(entered), true));
        assertThat(refusalOf(entered)).isEqualTo(CodeRefusal.USED_UP);
    }

    @Test
    void aUniqueCodeOfACancelledOrderHoldsAgainOnce() {
        Promotion entered = kept(byUniqueCodes()).enteredAs(new PromotionCode(aCode()));
        batchOf(entered);
        Order order = orders().add(withPromotion(entered, anna));
        assertThat(addedWith(entered, anna)).isFalse();

        orders().save(order.cancelled(CancelReason.ABANDONED, LATER));

        assertThat(addedWith(entered, aShopper())).isTrue();
        assertThat(addedWith(entered, aShopper())).isFalse();
    }

    @Test
    void noCodeOfAnEndedBatchHolds() {
        Promotion entered = kept(byUniqueCodes()).enteredAs(new PromotionCode(aCode()));
        CodeBatch batch = batchOf(entered);
        assertThat(refusalOf(entered)).isNull();

        uniqueCodes().end(batch.id(), LATER);
        uniqueCodes().end(batch.id(), NEXT_WEEK);

        assertThat(addedWith(entered, anna)).isFalse();
        assertThat(refusalOf(entered)).isEqualTo(CodeRefusal.EXPIRED);
        assertThat(uniqueCodes().find(batch.id()))
                .get()
                .extracting(CodeBatch::endedAt)
                .isEqualTo(LATER);
    }

    @Test
    void aPromotionOfUniqueCodesIsNothingWithoutOneOfThem() {
        Promotion kept = kept(byUniqueCodes());
        batchOf(kept.enteredAs(new PromotionCode(aCode())));

        assertThat(promotions().candidates(List.of(new PromotionCode(aCode())), anna))
                .extracting(candidate -> candidate.promotion().id())
                .doesNotContain(kept.id());
    }

    @Test
    void aBatchIsMadeOnce() {
        Promotion entered = kept(byUniqueCodes()).enteredAs(new PromotionCode(aCode()));
        CodeBatch batch = batchOf(entered);

        CodeBatch again = uniqueCodes().add(batch.id(), entered.id(), List.of(new PromotionCode(aCode())), LATER);

        assertThat(again).isEqualTo(batch);
        assertThat(uniqueCodes().codesOf(batch.id())).containsExactly(new UniqueCode(codeOf(entered), false));
    }

    private CodeBatch batchOf(Promotion entered) {
        var id = CodeBatchId.of(entered.id(), anna, aKey());
        return uniqueCodes().add(id, entered.id(), List.of(codeOf(entered)), NOON);
    }

    private static PromotionCode codeOf(Promotion entered) {
        return Objects.requireNonNull(entered.code());
    }

    private @Nullable CodeRefusal refusalOf(Promotion entered) {
        return promotions().candidates(List.of(codeOf(entered)), anna).stream()
                .filter(candidate -> candidate.promotion().equals(entered))
                .findFirst()
                .orElseThrow()
                .spent();
    }

    @Test
    void aLimitPerCustomerHoldsThatCustomerOnlyAlsoAtOnce() throws Exception {
        var twice = new Conditions(null, null, null, 2, null, true, Set.of());
        Promotion promotion = kept(promotion(aCode(), new Reward.AmountOff(euros(10)), twice));
        assertThat(Crowd.atOnce(10, () -> addedWith(promotion, anna)))
                .filteredOn(added -> added)
                .hasSize(2);
        assertThat(addedWith(promotion, aShopper())).isTrue();
        assertThat(promotions().candidates(List.of(promotion.code()), anna))
                .extracting(Candidate::usedByShopper)
                .contains(2);
    }

    @Test
    void anOrderThatIsCancelledGivesItsPromotionBackOnce() {
        Promotion once = kept(oneUse(aCode()));
        Order order = orders().add(withPromotion(once, anna));
        assertThat(addedWith(once, anna)).isFalse();

        orders().save(order.cancelled(CancelReason.ABANDONED, LATER));

        assertThat(addedWith(once, aShopper())).isTrue();
        assertThat(addedWith(once, aShopper())).isFalse();
    }

    @Test
    void anOrderWhosePromotionIsUsedUpIsNotThere() {
        Promotion once = kept(oneUse(aCode()));
        addedWith(once, aShopper());
        Order late = withPromotion(once, anna);

        assertThatExceptionOfType(PromotionUsedUp.class).isThrownBy(() -> orders().add(late));
        assertThat(orders().of(anna, null, 10)).isEmpty();
    }

    private Promotion kept(Promotion promotion) {
        return promotions().create(promotion).value();
    }

    private static String aCode() {
        return UUID.randomUUID().toString();
    }

    private boolean addedWith(Promotion promotion, ShopperId owner) {
        try {
            orders().add(withPromotion(promotion, owner));
            return true;
        } catch (PromotionUsedUp refused) {
            return false;
        }
    }

    private Order withPromotion(Promotion promotion, ShopperId owner) {
        var charges = OrderFixtures.taxedCharges(promotion);
        return Order.pending(orders().nextNumber(), owner, aKey(), AT_HOME, ORIGIN, charges, NOON);
    }

    private Order paid() {
        Order reserved = orders().save(orders().add(pending()).reserved(intent, NOON.plusSeconds(900), LATER));
        return orders().save(reserved.paid(LATER));
    }

    private static Shipment parcel(Order order) {
        return OrderFixtures.aParcel(order, new Units(OrderFixtures.CHAIR, 2));
    }

    private static Return wish(Order order) {
        return Return.requested(
                ReturnId.of(order.id(), aKey()), List.of(new Units(OrderFixtures.CHAIR, 1)), "too small", LATER);
    }

    private Order pending() {
        return aPendingOrder(orders().nextNumber(), anna, key);
    }
}
