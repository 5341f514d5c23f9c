package dev.plinth.catalog.domain;

import java.util.List;

/** An order was paid after its hold had ended, and others have bought its units: somebody must look at it. */
public class PaidStockGone extends RuntimeException {

    public PaidStockGone(OrderId order, List<Shortfall> shortfalls) {
        super("Paid order " + order.value() + " lost its hold, and the stock is short: " + shortfalls);
    }
}
