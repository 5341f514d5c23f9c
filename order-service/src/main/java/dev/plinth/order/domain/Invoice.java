package dev.plinth.order.domain;

import static java.util.Comparator.comparing;

import dev.plinth.order.domain.Breakdown.Part;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that an invoice or a credit note says, as it was when it was issued. It never changes afterwards, and its page can
 * be printed from it at any time.
 *
 * @param corrects the invoice that a credit note takes money off, or the credit note that this one cancels
 */
public record Invoice(
        InvoiceNumber number,
        OrderNumber order,
        Instant issuedAt,
        Seller seller,
        List<String> buyer,
        List<Item> items,
        List<Sum> sums,
        Money total,
        @Nullable InvoiceNumber corrects) {

    public record Item(String text, int quantity, Money unitPrice, Money discount, Percent taxRate, Money total) {
        private Item cancelled() {
            return new Item("Cancelled: " + text, quantity, unitPrice, discount, taxRate, total);
        }
    }

    /** One of the lines that lead to the total. */
    public record Sum(String label, Money amount) {}

    public Invoice {
        buyer = List.copyOf(buyer);
        items = List.copyOf(items);
        sums = List.copyOf(sums);
        issuedAt = issuedAt.truncatedTo(ChronoUnit.MILLIS);
    }

    public static Invoice of(Order order, InvoiceNumber number, Seller seller, Instant now) {
        Charges charges = order.charges();
        var items = Stream.concat(charges.lines().stream().map(Invoice::item), Stream.of(item(charges.shipping())))
                .toList();
        var sums = new ArrayList<Sum>();
        charges.discounts().forEach(each -> sums.add(new Sum("Discount: " + each.name(), each.amount())));
        sums.addAll(taxes(charges.breakdown(), charges.taxIncluded()));
        return new Invoice(number, order.number(), now, seller, buyer(order), items, sums, charges.total(), null);
    }

    public static Invoice crediting(
            Order order, Refund refund, InvoiceNumber number, InvoiceNumber invoice, Seller seller, Instant now) {
        boolean taxIncluded = order.charges().taxIncluded();
        return new Invoice(
                number,
                order.number(),
                now,
                seller,
                buyer(order),
                refund.breakdown().parts().stream()
                        .map(part -> item(part, taxIncluded))
                        .toList(),
                taxes(refund.breakdown(), taxIncluded),
                refund.amount(),
                invoice);
    }

    /** Takes back all that a credit note says: its refund failed after all, and the money stayed here. */
    public static Invoice cancelling(Invoice note, InvoiceNumber number, Instant now) {
        return new Invoice(
                number,
                note.order(),
                now,
                note.seller(),
                note.buyer(),
                note.items().stream().map(Item::cancelled).toList(),
                note.sums(),
                note.total(),
                note.number());
    }

    public boolean cancelsCreditNote() {
        return corrects != null && corrects.series() == InvoiceNumber.Series.CREDIT_NOTE;
    }

    private static Item item(Part part, boolean taxIncluded) {
        return new Item(
                "Refund: " + part.text(),
                1,
                taxIncluded ? part.gross() : part.net(),
                part.net().withMinorUnits(0),
                part.taxRate(),
                part.gross());
    }

    /** What is taxed and the tax on it, by rate, the highest first. */
    private static List<Sum> taxes(Breakdown breakdown, boolean included) {
        var byRate =
                new TreeMap<Percent, List<Part>>(comparing(Percent::thousandths).reversed());
        breakdown
                .parts()
                .forEach(part -> byRate.computeIfAbsent(part.taxRate(), _ -> new ArrayList<>())
                        .add(part));
        var sums = new ArrayList<Sum>();
        byRate.forEach((rate, parts) -> {
            sums.add(new Sum("Net, " + rate, sum(parts, Part::net)));
            sums.add(new Sum((included ? "Tax included, " : "Tax, ") + rate, sum(parts, Part::tax)));
        });
        return sums;
    }

    private static Money sum(List<Part> parts, Function<Part, Money> amount) {
        return parts.stream().map(amount).reduce(Money::plus).orElseThrow();
    }

    private static Item item(OrderLine line) {
        return new Item(
                line.text(),
                line.quantity(),
                line.unitPrice(),
                line.discount(),
                line.tax().rate(),
                line.total());
    }

    private static Item item(Shipping shipping) {
        return new Item(
                shipping.name(),
                1,
                shipping.price(),
                shipping.discount(),
                shipping.tax().rate(),
                shipping.total());
    }

    private static List<String> buyer(Order order) {
        Recipient.Address to = order.recipient().address();
        return Stream.of(
                        to.name(),
                        to.line1(),
                        to.line2(),
                        to.postalCode() + " " + to.city(),
                        to.place().code())
                .filter(Objects::nonNull)
                .toList();
    }
}
