package dev.plinth.order.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * What some money of an order is for, so that its tax can be told: its lines and its shipping, each at its tax rate. What
 * is taken of it adds up to the minor unit, and no part gives more than it holds.
 */
public record Breakdown(List<Part> parts) {

    public enum Kind {
        GOODS,
        SHIPPING
    }

    /**
     * @param text as an invoice calls it
     * @param net the basis of the tax
     */
    public record Part(Kind kind, String text, Percent taxRate, Money net, Money tax) {

        static Part of(OrderLine line) {
            return of(Kind.GOODS, line.text(), line.total(), line.tax());
        }

        static Part of(Shipping shipping) {
            return of(Kind.SHIPPING, shipping.name(), shipping.total(), shipping.tax());
        }

        private static Part of(Kind kind, String text, Money gross, Tax tax) {
            return new Part(kind, text, tax.rate(), gross.minus(tax.amount()), tax.amount());
        }

        public Money gross() {
            return net.plus(tax);
        }

        private long minorUnits() {
            return gross().minorUnits();
        }

        private boolean isAs(Part other) {
            return kind == other.kind && text.equals(other.text) && taxRate.equals(other.taxRate);
        }

        private Part plus(Part other) {
            return new Part(kind, text, taxRate, net.plus(other.net), tax.plus(other.tax));
        }

        private Part minus(Part other) {
            return new Part(kind, text, taxRate, net.minus(other.net), tax.minus(other.tax));
        }

        /** With tax in the proportion that it has here, half a unit rounded up. */
        Part take(long gross) {
            long[] shares = Shares.of(gross, new long[] {tax.minorUnits(), net.minorUnits()});
            return new Part(kind, text, taxRate, net.withMinorUnits(shares[1]), tax.withMinorUnits(shares[0]));
        }
    }

    public Breakdown {
        parts = List.copyOf(parts);
    }

    static Breakdown of(Stream<Part> some) {
        var merged = new ArrayList<Part>();
        some.filter(part -> part.minorUnits() > 0).forEach(part -> {
            Part like = merged.stream().filter(part::isAs).findFirst().orElse(null);
            if (like == null) {
                merged.add(part);
            } else {
                merged.set(merged.indexOf(like), like.plus(part));
            }
        });
        return new Breakdown(merged);
    }

    /** What it comes to, tax reckoned in. */
    public long minorUnits() {
        return parts.stream().mapToLong(Part::minorUnits).sum();
    }

    Breakdown plus(Breakdown other) {
        return of(Stream.concat(parts.stream(), other.parts.stream()));
    }

    Breakdown minus(Breakdown other) {
        return of(parts.stream()
                .map(part -> other.parts.stream().filter(part::isAs).reduce(part, Part::minus)));
    }

    /** What of some other money is still in here. */
    Breakdown holding(Breakdown other) {
        return of(parts.stream().map(part -> part.take(Math.min(part.minorUnits(), other.minorUnitsOf(part)))));
    }

    /** From each part in proportion. */
    public Breakdown take(Money amount) {
        return take(amount, this);
    }

    /** From some parts in proportion, and only what they do not yield from what is left of all. */
    Breakdown take(Money amount, Breakdown first) {
        if (amount.minorUnits() > minorUnits()) {
            throw new IllegalArgumentException("cannot take " + amount.minorUnits() + " of " + minorUnits());
        }
        long[] wanted = parts.stream()
                .mapToLong(part -> Math.min(part.minorUnits(), first.minorUnitsOf(part)))
                .toArray();
        long early = Math.min(amount.minorUnits(), LongStream.of(wanted).sum());
        long[] taken = Shares.of(early, wanted);
        var left = new long[taken.length];
        for (int i = 0; i < left.length; i++) {
            left[i] = parts.get(i).minorUnits() - taken[i];
        }
        long[] rest = Shares.of(amount.minorUnits() - early, left);
        var some = new ArrayList<Part>();
        for (int i = 0; i < left.length; i++) {
            some.add(parts.get(i).take(taken[i] + rest[i]));
        }
        return of(some.stream());
    }

    private long minorUnitsOf(Part like) {
        return parts.stream().filter(like::isAs).mapToLong(Part::minorUnits).sum();
    }
}
