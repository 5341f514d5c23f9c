package dev.plinth.catalog.domain;

/**
 * How many units of a SKU there are. No change can take it below zero: the record refuses to exist.
 *
 * @param reserved the part of {@code onHand} that is held for orders not yet paid
 * @param version counts the changes
 * @param availableSince the version at which {@link #available} changed last
 */
public record Stock(Sku sku, ProductId productId, int onHand, int reserved, long version, long availableSince) {

    public static final int MAX_ON_HAND = 10_000_000;

    public Stock {
        if (reserved < 0 || onHand < reserved) {
            throw new IllegalArgumentException("stock of " + sku + " would be " + onHand + ", reserved " + reserved);
        }
    }

    public static Stock none(Sku sku, ProductId productId) {
        return new Stock(sku, productId, 0, 0, 0, 0);
    }

    public int available() {
        return onHand - reserved;
    }

    /** Whether this version tells shoppers something new: a sale that was held before it was paid does not. */
    public boolean isNews() {
        return availableSince == version;
    }

    public Stock counted(int units) {
        if (units < reserved) {
            throw new StockBelowReserved(sku, reserved);
        }
        return next(units, reserved);
    }

    public Stock hold(int units) {
        return next(onHand, reserved + units);
    }

    public Stock release(int units) {
        return next(onHand, reserved - units);
    }

    /** Units that were held leave for good. */
    public Stock commit(int units) {
        return next(onHand - units, reserved - units);
    }

    /** Units that nobody held leave for good. */
    public Stock take(int units) {
        return next(onHand - units, reserved);
    }

    public Stock putBack(int units) {
        return next(onHand + units, reserved);
    }

    private Stock next(int onHandThen, int reservedThen) {
        long since = onHandThen - reservedThen == available() ? availableSince : version + 1;
        return new Stock(sku, productId, onHandThen, reservedThen, version + 1, since);
    }
}
