package dev.plinth.order.domain;

import static dev.plinth.order.domain.OrderFixtures.AT_HOME;
import static dev.plinth.order.domain.OrderFixtures.CHAIR;
import static dev.plinth.order.domain.OrderFixtures.LAMP;
import static dev.plinth.order.domain.OrderFixtures.NOON;
import static dev.plinth.order.domain.OrderFixtures.ORIGIN;
import static dev.plinth.order.domain.OrderFixtures.aKey;
import static dev.plinth.order.domain.OrderFixtures.aParcel;
import static dev.plinth.order.domain.OrderFixtures.aShopper;
import static dev.plinth.order.domain.OrderFixtures.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.order.domain.Credit.Share;
import dev.plinth.order.domain.Invoice.Sum;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreditTest {

    private static final Percent FULL = new Percent(25_000);
    private static final Percent REDUCED = new Percent(6_000);
    private static final Seller SELLER = new Seller("Plinth", List.of(), "SE-1");

    /** Two chairs and a lamp for 129.00 each, the lamp at the reduced rate, and 5.00 for the parcel; taxes included. */
    private final Order order = sent(paid(true));

    @Test
    void allOfItGivesBackWhatTheInvoiceSaid() {
        Order refunded =
                order.refunding(new RefundId(new java.util.UUID(0, 1)), order.total(), Refund.Cause.MERCHANT, NOON);
        Invoice invoice = Invoice.of(order, new InvoiceNumber(InvoiceNumber.Series.INVOICE, 1), SELLER, NOON);
        Invoice note = note(refunded);

        assertThat(note.total()).isEqualTo(invoice.total());
        assertThat(note.sums()).isEqualTo(invoice.sums());
        assertThat(note.sums())
                .containsExactly(new Sum("Tax included, 25 %", euros(5_260)), new Sum("Tax included, 6 %", euros(730)));
        assertThat(note.items()).extracting(Invoice.Item::taxRate).containsExactly(FULL, REDUCED, FULL);
    }

    @Test
    void returnedGoodsAreCreditedAtTheirOwnRate() {
        Order refunded = returned(order, new Units(LAMP, 1));

        assertThat(note(refunded).sums()).containsExactly(new Sum("Tax included, 6 %", euros(730)));
        assertThat(note(refunded).items())
                .singleElement()
                .satisfies(item -> assertThat(item.text()).contains(LAMP.value()));
    }

    @Test
    void aMerchantsOwnRefundComesOffEverythingInProportion() {
        Order refunded = order.refunding(RefundId.next(), euros(19_600), Refund.Cause.MERCHANT, NOON);

        assertThat(Credit.of(refunded, refunded.payment().refunds().getFirst()))
                .extracting(share -> share.amount().minorUnits())
                .containsExactly(12_900L, 6_450L, 250L);
    }

    @Test
    void theLastReturnGivesBackThePostageToo() {
        Order chairsBack = returned(order, new Units(CHAIR, 2));
        Order allBack = returned(chairsBack, new Units(LAMP, 1));

        assertThat(chairsBack.refundable()).isEqualTo(euros(12_900 + 500));
        assertThat(allBack.refundable().isZero()).isTrue();
        assertThat(note(allBack).items()).extracting(Invoice.Item::taxRate).containsExactly(REDUCED, FULL);
    }

    @Test
    void postageGivenBackBeforeIsNotGivenBackAgain() {
        Order goodwill = order.refunding(RefundId.next(), euros(500), Refund.Cause.MERCHANT, NOON);

        Order allBack = returned(returned(goodwill, new Units(CHAIR, 2)), new Units(LAMP, 1));

        assertThat(allBack.refundable().isZero()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void refundsInAnyPartsAddUpToTheInvoice(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            Order left = sent(paid(random.nextBoolean()));
            var amounts = new HashMap<Percent, Long>();
            var taxes = new HashMap<Percent, Long>();
            while (!left.refundable().isZero()) {
                long most = left.refundable().minorUnits();
                long amount = random.nextInt(4) == 0 ? most : 1 + random.nextLong(most);
                left = left.refunding(RefundId.next(), euros(amount), Refund.Cause.MERCHANT, NOON);
                List<Share> shares = Credit.of(left, left.payment().refunds().getLast());
                assertThat(shares.stream()
                                .mapToLong(share -> share.amount().minorUnits())
                                .sum())
                        .isEqualTo(amount);
                shares.forEach(share -> {
                    assertThat(share.tax().amount().minorUnits())
                            .isBetween(0L, share.amount().minorUnits());
                    amounts.merge(share.tax().rate(), share.amount().minorUnits(), Long::sum);
                    taxes.merge(share.tax().rate(), share.tax().amount().minorUnits(), Long::sum);
                });
            }
            Charges charges = left.charges();
            assertThat(amounts)
                    .isEqualTo(Map.of(
                            FULL,
                                    charges.lines()
                                            .getFirst()
                                            .total()
                                            .plus(charges.shipping().total())
                                            .minorUnits(),
                            REDUCED, charges.lines().getLast().total().minorUnits()));
            assertThat(taxes)
                    .isEqualTo(Map.of(
                            FULL,
                                    charges.lines()
                                            .getFirst()
                                            .tax()
                                            .plus(charges.shipping().tax())
                                            .amount()
                                            .minorUnits(),
                            REDUCED, charges.lines().getLast().tax().amount().minorUnits()));
        }
    }

    private static Invoice note(Order order) {
        Refund last = order.payment().refunds().getLast();
        var number = new InvoiceNumber(InvoiceNumber.Series.CREDIT_NOTE, 1);
        return Invoice.crediting(order, last, number, new InvoiceNumber(InvoiceNumber.Series.INVOICE, 1), SELLER, NOON);
    }

    private static Order returned(Order order, Units... units) {
        var id = ReturnId.of(order.id(), aKey());
        Order here = order.returning(Return.requested(id, List.of(units), "too tall", NOON))
                .changing(id, it -> it.answered(true, null).received(it.lines()), NOON);
        var refund = RefundId.next();
        Money worth = here.worthOf(here.fulfilment().find(id).orElseThrow());
        return here.changing(id, it -> it.refundedBy(refund), NOON).refunding(refund, worth, Refund.Cause.RETURN, NOON);
    }

    private static Order sent(Order paid) {
        return paid.sent(aParcel(paid, new Units(CHAIR, 2), new Units(LAMP, 1)), NOON);
    }

    private static Order paid(boolean included) {
        OrderLine chairs = line(CHAIR, 2);
        OrderLine lamp = line(LAMP, 1);
        var free = euros(0);
        var charges = new Charges(
                List.of(
                        chairs.with(free, Tax.on(chairs.price(), FULL, included)),
                        lamp.with(free, Tax.on(lamp.price(), REDUCED, included))),
                new Shipping("parcel", "Parcel", euros(500), free, Tax.on(euros(500), FULL, included)),
                List.of());
        return Order.pending(new OrderNumber(1), aShopper(), aKey(), AT_HOME, ORIGIN, charges, NOON)
                .reserved(new IntentId("pi_1"), NOON.plusSeconds(900), NOON)
                .paid(NOON);
    }

    private static Money euros(long minorUnits) {
        return Money.of(minorUnits, "EUR");
    }
}
