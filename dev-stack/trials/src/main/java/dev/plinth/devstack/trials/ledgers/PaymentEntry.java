package dev.plinth.devstack.trials.ledgers;

/**
 * A payment in the provider's own ledger, in the currency's smallest unit.
 *
 * @param order the order it was opened for, empty for none
 */
public record PaymentEntry(String intent, String order, String status, long charged, long refunded) {

    long kept() {
        return charged - refunded;
    }
}
