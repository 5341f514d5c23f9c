package dev.plinth.order.domain;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * What refunds take off an order's lines and shipping, each share with the tax that it bore. A refund of returned goods
 * takes from these goods first, any other from everything that is left, in proportion. No part gives back more than it
 * cost, and a refund of all that is left gives back exactly what is left of each part and of its tax.
 */
final class Credit {

    /** @param amount with its tax, included in the price or not */
    record Share(String text, Money amount, Tax tax) {}

    private record Part(String text, Tax tax, Money total) {
        static Part of(OrderLine line) {
            return new Part(line.text(), line.tax(), line.total());
        }

        static Part of(Shipping shipping) {
            return new Part(shipping.name(), shipping.tax(), shipping.total());
        }
    }

    private final Order order;
    private final List<Part> parts;
    private final long[] left;
    private final long[] taxLeft;

    private Credit(Order order) {
        this.order = order;
        Charges charges = order.charges();
        parts = Stream.concat(charges.lines().stream().map(Part::of), Stream.of(Part.of(charges.shipping())))
                .toList();
        left = parts.stream().mapToLong(part -> part.total().minorUnits()).toArray();
        taxLeft = parts.stream()
                .mapToLong(part -> part.tax().amount().minorUnits())
                .toArray();
    }

    /** The shares of one of the order's refunds, after those that were asked for before it. */
    static List<Share> of(Order order, Refund refund) {
        var credit = new Credit(order);
        order.payment().refunds().stream()
                .takeWhile(each -> !each.id().equals(refund.id()))
                .filter(Refund::counts)
                .forEach(credit::take);
        return credit.take(refund);
    }

    private List<Share> take(Refund refund) {
        long amount = refund.amount().minorUnits();
        long[] returned = returned(refund);
        long first = Math.min(amount, LongStream.of(returned).sum());
        long[] taken = Shares.of(first, returned);
        long[] rest = Shares.of(amount - first, minus(left, taken));
        var shares = new ArrayList<Share>();
        for (int i = 0; i < left.length; i++) {
            long share = taken[i] + rest[i];
            if (share > 0) {
                shares.add(share(i, share));
            }
        }
        return shares;
    }

    private Share share(int i, long amount) {
        Part part = parts.get(i);
        long tax = proportion(taxLeft[i], amount, left[i]);
        left[i] -= amount;
        taxLeft[i] -= tax;
        return new Share(
                part.text(),
                part.total().withMinorUnits(amount),
                new Tax(
                        part.tax().rate(),
                        part.total().withMinorUnits(tax),
                        part.tax().included()));
    }

    /** What is left of the goods that a refund was for, the shipping always being nothing. */
    private long[] returned(Refund refund) {
        var worth = new long[left.length];
        order.fulfilment().returns().stream()
                .filter(each -> refund.id().equals(each.refund()))
                .flatMap(each -> each.lines().stream())
                .forEach(units -> worth[lineOf(units.sku())] +=
                        order.paidFor(List.of(units)).minorUnits());
        return IntStream.range(0, left.length)
                .mapToLong(i -> Math.min(worth[i], left[i]))
                .toArray();
    }

    private int lineOf(Sku sku) {
        return IntStream.range(0, order.lines().size())
                .filter(i -> order.lines().get(i).sku().equals(sku))
                .findFirst()
                .orElseThrow();
    }

    /** Half up; all of it where all is taken. */
    private static long proportion(long tax, long amount, long whole) {
        return BigInteger.valueOf(2 * tax)
                .multiply(BigInteger.valueOf(amount))
                .add(BigInteger.valueOf(whole))
                .divide(BigInteger.valueOf(2 * whole))
                .longValueExact();
    }

    private static long[] minus(long[] all, long[] gone) {
        return IntStream.range(0, all.length).mapToLong(i -> all[i] - gone[i]).toArray();
    }
}
