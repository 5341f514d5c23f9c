package dev.plinth.devstack.trials.ledgers;

/**
 * A promise that was not kept.
 *
 * @param about the order, SKU or cart
 */
public record Violation(String promise, String about, String what) {

    @Override
    public String toString() {
        return promise + ": " + about + " " + what;
    }
}
