package dev.plinth.order.application;

import static dev.plinth.order.domain.OrderFixtures.AT_HOME;
import static dev.plinth.order.domain.OrderFixtures.CHAIR;
import static dev.plinth.order.domain.OrderFixtures.NOON;
import static dev.plinth.order.domain.OrderFixtures.ORIGIN;
import static dev.plinth.order.domain.OrderFixtures.aKey;
import static dev.plinth.order.domain.OrderFixtures.aShopper;
import static dev.plinth.order.domain.OrderFixtures.offer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.order.domain.Charges;
import dev.plinth.order.domain.InMemoryLetters;
import dev.plinth.order.domain.Letter;
import dev.plinth.order.domain.Letter.Kind;
import dev.plinth.order.domain.LetterId;
import dev.plinth.order.domain.Mail;
import dev.plinth.order.domain.Money;
import dev.plinth.order.domain.Offer;
import dev.plinth.order.domain.Order;
import dev.plinth.order.domain.OrderId;
import dev.plinth.order.domain.OrderLine;
import dev.plinth.order.domain.OrderLinks;
import dev.plinth.order.domain.OrderNumber;
import dev.plinth.order.domain.Refund;
import dev.plinth.order.domain.RefundId;
import dev.plinth.order.domain.Unavailable;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SendLettersTest {

    private final Shop shop = new Shop();
    private final Order order = shop.open().placed(shop.anna, aKey());
    private final InMemoryLetters letters = new InMemoryLetters(shop.orders);
    private final List<Mail> mailbox = new ArrayList<>();
    private boolean postIsDown;

    private final LetterWriter writer =
            new LetterWriter(new Numbered(), new ShopPages(URI.create("https://shop.example")), shop.clock);
    private final SendLetters sendLetters = new SendLetters(letters, shop.orders, writer, this::carry, shop.clock);

    @Test
    void aMailIsSentOnce() {
        letters.add(order.id(), Kind.CONFIRMATION, NOON);

        sendLetters.sendDue();
        sendLetters.sendDue();

        assertThat(mailbox).extracting(Mail::to).containsExactly("anna@plinth.example");
        assertThat(mailbox.getFirst().text())
                .contains("2 × Product, Variant: 258.00 EUR", "https://shop.example/order-lookups/" + order.id());
    }

    @Test
    void anOrderForNothingIsNotThankedForAPayment() {
        var charges = Charges.of(List.of(OrderLine.of(offer(CHAIR, 0), 1)));
        Order free = Order.pending(new OrderNumber(1), shop.anna, aKey(), AT_HOME, ORIGIN, charges, NOON);
        var letter = new Letter(new LetterId(UUID.randomUUID()), free.id(), Kind.CONFIRMATION, null, 0);

        assertThat(writer.write(letter, free).text())
                .contains("Total: 0.00 EUR")
                .doesNotContain("payment");
    }

    @Test
    void aMailThatWasNotTakenIsTriedAgainEverMoreSeldom() {
        letters.add(order.id(), Kind.CONFIRMATION, NOON);
        postIsDown = true;

        sendLetters.sendDue();
        shop.clock.advance(Duration.ofSeconds(10));
        sendLetters.sendDue();
        postIsDown = false;
        shop.clock.advance(Duration.ofSeconds(19));
        sendLetters.sendDue();
        assertThat(mailbox).isEmpty();
        shop.clock.advance(Duration.ofSeconds(1));
        sendLetters.sendDue();

        assertThat(mailbox).hasSize(1);
    }

    @Test
    void whatOthersWroteIsInertInHtml() {
        Offer chair = offer(CHAIR, 100);
        shop.catalog.sells(
                new Offer(
                        CHAIR,
                        chair.productId(),
                        "<script>alert(1)</script>",
                        chair.variantName(),
                        chair.price(),
                        chair.taxClass(),
                        chair.weightGrams(),
                        true,
                        null),
                10);
        Order strange = shop.open().placed(shop.anna, aKey());

        Mail mail = written(Kind.CONFIRMATION, strange);

        assertThat(mail.html()).doesNotContain("<script").contains("&lt;script&gt;");
    }

    @Test
    void theConfirmationRepeatsTheNoteLineByLine() {
        shop.cartSays("Ring twice\n<b>& wait</b>");
        Mail mail = written(Kind.CONFIRMATION, shop.open().placed(shop.anna, aKey()));

        assertThat(mail.text()).contains("\nYour note: Ring twice\n<b>& wait</b>\n");
        assertThat(mail.html()).contains("<p>Your note: Ring twice<br>&lt;b&gt;&amp; wait&lt;/b&gt;</p>");
    }

    @Test
    void nothingIsSaidOfANoteThatNobodyWrote() {
        shop.cartSays(null);

        assertThat(written(Kind.CONFIRMATION, shop.open().placed(shop.anna, aKey()))
                        .text())
                .doesNotContain("note");
    }

    @Test
    void onlyTheConfirmationHasTheNote() {
        assertThat(written(Kind.LOOK_UP, order).text()).doesNotContain("Ring twice");
    }

    @Test
    void whoseRefundFailedIsToldThatItIsOwed() {
        Order paid = shop.open().paid(aShopper());
        RefundId id = RefundId.next();
        Order owed = paid.refunding(id, Money.of(1_250, "EUR"), Refund.Cause.MERCHANT, NOON)
                .refundFailed(id, null, NOON);

        Mail mail = writer.write(
                new Letter(new LetterId(UUID.randomUUID()), owed.id(), Kind.REFUND_FAILED, id.value(), 0), owed);

        assertThat(mail.subject()).isEqualTo("Refund for order " + owed.number() + " did not arrive");
        assertThat(mail.text()).contains("12.50 EUR", "We owe it to you", "/order-lookups/");
    }

    private Mail written(Kind kind, Order about) {
        return writer.write(new Letter(new LetterId(UUID.randomUUID()), about.id(), kind, null, 0), about);
    }

    private void carry(Mail mail) {
        if (postIsDown) {
            throw new Unavailable("mail", new IllegalStateException("down"));
        }
        mailbox.add(mail);
    }

    private static final class Numbered implements OrderLinks {

        @Override
        public String tokenFor(OrderId order, Instant until) {
            return order.toString();
        }

        @Override
        public Optional<OrderId> read(String token, Instant now) {
            return Optional.of(OrderId.parse(token));
        }
    }
}
