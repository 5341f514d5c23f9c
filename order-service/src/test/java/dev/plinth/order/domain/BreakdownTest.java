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
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plinth.order.domain.Breakdown.Kind;
import dev.plinth.order.domain.Breakdown.Part;
import dev.plinth.order.domain.Invoice.Sum;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BreakdownTest {

    private static final Percent FULL = new Percent(25_000);
    private static final Percent REDUCED = new Percent(6_000);
    private static final Seller SELLER = new Seller("Plinth", List.of(), "SE-1");

    /** Two chairs and a lamp for 129.00 each, the lamp at the reduced rate, and 5.00 for the parcel; taxes included. */
    private final Order order = sent(paid(true));

    @Test
    void allOfItGivesBackWhatTheInvoiceSaid() {
        Order refunded = order.refunding(new RefundId(new UUID(0, 1)), order.total(), Refund.Cause.MERCHANT, NOON);
        Invoice invoice = Invoice.of(order, new InvoiceNumber(InvoiceNumber.Series.INVOICE, 1), SELLER, NOON);
        Invoice note = note(refunded);

        assertThat(note.total()).isEqualTo(invoice.total());
        assertThat(note.sums()).isEqualTo(invoice.sums());
        assertThat(note.sums())
                .containsExactly(
                        new Sum("Net, 25 %", euros(21_040)),
                        new Sum("Tax included, 25 %", euros(5_260)),
                        new Sum("Net, 6 %", euros(12_170)),
                        new Sum("Tax included, 6 %", euros(730)));
        assertThat(note.items()).extracting(Invoice.Item::taxRate).containsExactly(FULL, REDUCED, FULL);
    }

    @Test
    void returnedGoodsAreCreditedAtTheirOwnRate() {
        Order refunded = returned(order, new Units(LAMP, 1));

        assertThat(note(refunded).sums())
                .containsExactly(new Sum("Net, 6 %", euros(12_170)), new Sum("Tax included, 6 %", euros(730)));
        assertThat(note(refunded).items())
                .singleElement()
                .satisfies(item -> assertThat(item.text()).contains(LAMP.value()));
    }

    @Test
    void aMerchantsOwnRefundComesOffEverythingInProportion() {
        Order refunded = order.refunding(RefundId.next(), euros(19_600), Refund.Cause.MERCHANT, NOON);

        assertThat(lastOf(refunded))
                .extracting(part -> part.gross().minorUnits())
                .containsExactly(12_900L, 6_450L, 250L);
        assertThat(lastOf(refunded)).extracting(Part::kind).containsExactly(Kind.GOODS, Kind.GOODS, Kind.SHIPPING);
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

    @Test
    void unitsThatComeBackOneByOneGiveBackTheLastMinorUnitToo() {
        Order odd = sent(paid(
                List.of(new OrderLine(
                        CHAIR, "p", "Chair", "Oak", 3, euros(100), euros(1), Tax.none(euros(0).currency()), null)),
                true));
        Order one = returned(odd, new Units(CHAIR, 1));
        Order two = returned(one, new Units(CHAIR, 1));

        assertThat(returned(two, new Units(CHAIR, 1)).payment().refunds())
                .extracting(refund -> refund.amount().minorUnits())
                .containsExactly(99L, 100L, 100L + 500);
    }

    @Test
    void aGoodwillIsNotGivenBackTwice() {
        Order goodwill = order.refunding(RefundId.next(), euros(3_920), Refund.Cause.MERCHANT, NOON);

        assertThat(lastOf(returned(goodwill, new Units(LAMP, 1))))
                .extracting(part -> part.gross().minorUnits())
                .containsExactly(12_900L - 1_290);
    }

    @Test
    void moreThanReturnedGoodsAreWorthComesOffTheRest() {
        var id = ReturnId.of(order.id(), aKey());
        Order back = here(order, id, new Units(LAMP, 1)).refunding(id, RefundId.next(), euros(13_000), NOON);

        assertThat(lastOf(back).stream().filter(part -> part.taxRate().equals(REDUCED)))
                .extracting(Part::gross)
                .containsExactly(euros(12_900));
        assertThat(back.payment().refunds().getLast().breakdown().minorUnits()).isEqualTo(13_000);
    }

    @Test
    void aRefundStatesWhatItDidAlsoWhenOneBeforeItFails() {
        RefundId first = RefundId.next();
        Order two = order.refunding(first, euros(10_000), Refund.Cause.MERCHANT, NOON)
                .refunding(RefundId.next(), euros(10_000), Refund.Cause.MERCHANT, NOON);
        List<Part> stated = lastOf(two);
        Order failed = two.refundFailed(first, null, NOON);
        Order all = failed.refunding(RefundId.next(), failed.refundable(), Refund.Cause.MERCHANT, NOON);

        assertThat(failed.payment().refunds().getLast().breakdown().parts()).isEqualTo(stated);
        assertThat(all.payment()
                        .refunds()
                        .get(1)
                        .breakdown()
                        .plus(all.payment().refunds().getLast().breakdown()))
                .isEqualTo(order.charges().breakdown());
    }

    @Test
    void aRefundThatWasMadeAfterAllTakesWhatIsLeftByThen() {
        var id = ReturnId.of(order.id(), aKey());
        RefundId lost = RefundId.next();
        Order failed = here(order, id, new Units(LAMP, 1))
                .refunding(id, lost, null, NOON)
                .refundFailed(lost, null, NOON);
        Order other = failed.refunding(RefundId.next(), euros(12_900), Refund.Cause.MERCHANT, NOON);

        Order made = other.refunded(lost, "re_1", NOON);

        assertThat(made.refunding(RefundId.next(), made.refundable(), Refund.Cause.MERCHANT, NOON)
                        .refundable()
                        .isZero())
                .isTrue();
        assertThat(made.payment().refund(lost).orElseThrow().breakdown().minorUnits())
                .isEqualTo(12_900);
    }

    @Test
    void nothingIsNotRefunded() {
        Order all = order.refunding(RefundId.next(), order.total(), Refund.Cause.MERCHANT, NOON);

        assertThatExceptionOfType(NothingToRefund.class)
                .isThrownBy(() -> all.refunding(RefundId.next(), all.refundable(), Refund.Cause.MERCHANT, NOON));
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
                List<Part> parts = lastOf(left);
                assertThat(parts.stream()
                                .mapToLong(part -> part.gross().minorUnits())
                                .sum())
                        .isEqualTo(amount);
                parts.forEach(part -> {
                    amounts.merge(part.taxRate(), part.gross().minorUnits(), Long::sum);
                    taxes.merge(part.taxRate(), part.tax().minorUnits(), Long::sum);
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
                                            .amount()
                                            .plus(charges.shipping().tax().amount())
                                            .minorUnits(),
                            REDUCED, charges.lines().getLast().tax().amount().minorUnits()));
        }
    }

    private static List<Part> lastOf(Order order) {
        return order.payment().refunds().getLast().breakdown().parts();
    }

    private static Invoice note(Order order) {
        Refund last = order.payment().refunds().getLast();
        var number = new InvoiceNumber(InvoiceNumber.Series.CREDIT_NOTE, 1);
        return Invoice.crediting(order, last, number, new InvoiceNumber(InvoiceNumber.Series.INVOICE, 1), SELLER, NOON);
    }

    private static Order returned(Order order, Units... units) {
        var id = ReturnId.of(order.id(), aKey());
        return here(order, id, units).refunding(id, RefundId.next(), null, NOON);
    }

    private static Order here(Order order, ReturnId id, Units... units) {
        return order.returning(Return.requested(id, List.of(units), "too tall", NOON))
                .changing(id, it -> it.answered(true, null).received(it.lines()), NOON);
    }

    private static Order sent(Order paid) {
        Units[] all = paid.lines().stream()
                .map(line -> new Units(line.sku(), line.quantity()))
                .toArray(Units[]::new);
        return paid.sent(aParcel(paid, all), NOON);
    }

    private static Order paid(boolean included) {
        OrderLine chairs = line(CHAIR, 2);
        OrderLine lamp = line(LAMP, 1);
        return paid(
                List.of(
                        chairs.with(euros(0), Tax.on(chairs.price(), FULL, included)),
                        lamp.with(euros(0), Tax.on(lamp.price(), REDUCED, included))),
                included);
    }

    private static Order paid(List<OrderLine> lines, boolean included) {
        var parcel = new Shipping("parcel", "Parcel", euros(500), euros(0), Tax.on(euros(500), FULL, included));
        var charges = new Charges(lines, parcel, List.of());
        return Order.pending(new OrderNumber(1), aShopper(), aKey(), AT_HOME, ORIGIN, charges, NOON)
                .reserved(new IntentId("pi_1"), NOON.plusSeconds(900), NOON)
                .paid(NOON);
    }

    private static Money euros(long minorUnits) {
        return Money.of(minorUnits, "EUR");
    }
}
