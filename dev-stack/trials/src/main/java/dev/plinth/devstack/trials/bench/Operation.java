package dev.plinth.devstack.trials.bench;

import dev.plinth.devstack.trials.shoppers.VirtualShopper;
import java.util.function.Predicate;

/** What is measured; the test says whether the shop did what it was asked. */
public enum Operation {
    CART("add to cart", VirtualShopper::addToCart, 2.5),
    CHECKOUT("checkout", VirtualShopper::buyPlainly, 25);

    private final String words;
    private final Predicate<VirtualShopper> once;
    private final double goalCpuMillis;

    Operation(String words, Predicate<VirtualShopper> once, double goalCpuMillis) {
        this.words = words;
        this.once = once;
        this.goalCpuMillis = goalCpuMillis;
    }

    String words() {
        return words;
    }

    boolean once(VirtualShopper shopper) {
        return once.test(shopper);
    }

    double goalCpuMillis() {
        return goalCpuMillis;
    }
}
