package dev.plinth.order.application;

import dev.plinth.order.domain.Letter;
import dev.plinth.order.domain.Mail;
import dev.plinth.order.domain.Money;
import dev.plinth.order.domain.Order;
import dev.plinth.order.domain.OrderLine;
import dev.plinth.order.domain.OrderLinks;
import dev.plinth.order.domain.Shipment;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What stands in the mails: the same words as plain text and as HTML, in which whatever comes from outside is inert. */
@Component
class LetterWriter {

    /** Who reads their mail late still finds their order. */
    private static final Duration LINKS_LIVE = Duration.ofDays(30);

    private static final Duration LOOK_UPS_LIVE = Duration.ofHours(1);

    private final OrderLinks links;
    private final ShopPages pages;
    private final Clock clock;

    LetterWriter(OrderLinks links, ShopPages pages, Clock clock) {
        this.links = links;
        this.pages = pages;
        this.clock = clock;
    }

    Mail write(Letter letter, Order order) {
        return switch (letter.kind()) {
            case CONFIRMATION -> mail(order, "Your order " + order.number(), confirmation(order), LINKS_LIVE);
            case SENT -> mail(order, "Order " + order.number() + " is on its way", sent(letter, order), LINKS_LIVE);
            case REFUNDED -> mail(order, "Refund for order " + order.number(), refunded(letter, order), LINKS_LIVE);
            case REFUND_FAILED ->
                mail(order, "Refund for order " + order.number() + " did not arrive", owed(letter, order), LINKS_LIVE);
            case LOOK_UP ->
                mail(
                        order,
                        "Your order " + order.number(),
                        List.of("You asked to see this order. The link below works for an hour."),
                        LOOK_UPS_LIVE);
        };
    }

    private static List<String> confirmation(Order order) {
        return Stream.of(
                        Stream.of(
                                order.isFree()
                                        ? "Thank you. We are preparing your pieces."
                                        : "Thank you. We have received your payment and are preparing your pieces."),
                        order.lines().stream().map(LetterWriter::line),
                        Stream.of("Total: " + amount(order.total())),
                        Stream.ofNullable(order.origin().note()).map(note -> "Your note: " + note))
                .flatMap(each -> each)
                .toList();
    }

    private static List<String> sent(Letter letter, Order order) {
        var words = new ArrayList<String>();
        words.add("A parcel has left:");
        order.fulfilment().shipments().stream()
                .filter(parcel -> parcel.id().value().equals(letter.about()))
                .forEach(parcel -> words.addAll(parcel(parcel, order)));
        return words;
    }

    private static List<String> parcel(Shipment parcel, Order order) {
        var words = new ArrayList<String>();
        parcel.lines()
                .forEach(unit -> order.lines().stream()
                        .filter(line -> line.sku().equals(unit.sku()))
                        .findFirst()
                        .ifPresent(line ->
                                words.add(unit.quantity() + " × " + line.productName() + ", " + line.variantName())));
        String number = parcel.trackingNumber();
        words.add("Carrier: " + parcel.carrier() + (number == null ? "" : ", tracking number " + number));
        if (parcel.trackingUrl() != null) {
            words.add("Follow it at " + parcel.trackingUrl());
        }
        return words;
    }

    private static List<String> refunded(Letter letter, Order order) {
        return about(letter, order)
                .map(amount -> "We have sent " + amount + " back to the card you paid with.")
                .toList();
    }

    private static List<String> owed(Letter letter, Order order) {
        return about(letter, order)
                .map(amount ->
                        "We wanted to send " + amount + " back to the card you paid with, and its bank did not take"
                                + " it. We owe it to you and will get in touch about another way.")
                .toList();
    }

    private static Stream<String> about(Letter letter, Order order) {
        return order.payment().refunds().stream()
                .filter(refund -> refund.id().value().equals(letter.about()))
                .map(refund -> amount(refund.amount()));
    }

    private static String line(OrderLine line) {
        return line.quantity() + " × " + line.productName() + ", " + line.variantName() + ": " + amount(line.total());
    }

    private static String amount(Money money) {
        int digits = money.currency().getDefaultFractionDigits();
        return BigDecimal.valueOf(money.minorUnits(), digits).toPlainString() + " "
                + money.currency().getCurrencyCode();
    }

    private Mail mail(Order order, String subject, List<String> words, Duration live) {
        String link = pages.lookUp(links.tokenFor(order.id(), clock.instant().plus(live)));
        String text = String.join("\n", words) + "\n\nYour order: " + link + "\n";
        String html = "<!doctype html><html lang=\"en\"><body>"
                + words.stream()
                        .map(each -> "<p>" + escaped(each).replace("\n", "<br>") + "</p>")
                        .collect(Collectors.joining())
                + "<p><a href=\"" + escaped(link) + "\">Your order</a></p></body></html>";
        return new Mail(order.recipient().email(), subject, text, html);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
