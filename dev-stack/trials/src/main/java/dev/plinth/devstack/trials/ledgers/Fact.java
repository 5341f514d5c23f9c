package dev.plinth.devstack.trials.ledgers;

import java.time.Instant;

/** What a shopper did and was told, in the order in which that shopper did it. */
public sealed interface Fact {

    Instant at();

    /** In words, for a story. */
    String told();

    /**
     * A cart's line was set; 0 removes it.
     *
     * @param acknowledged false where no answer came, so that both outcomes are possible
     */
    record LineSet(Instant at, String cart, String sku, int quantity, boolean acknowledged) implements Fact {
        @Override
        public String told() {
            return "%s sets %s to %d: %s".formatted(cart, sku, quantity, acknowledged ? "done" : "no answer");
        }
    }

    /** A guest's cart went into an account's, quantities summed. */
    record Merged(Instant at, String guest, String account, boolean acknowledged) implements Fact {
        @Override
        public String told() {
            return "%s takes in the cart of %s: %s".formatted(account, guest, acknowledged ? "done" : "no answer");
        }
    }

    /** An order was asked for; what became of it is in other facts, or unknown. */
    record Placing(Instant at, String cart, String key) implements Fact {
        @Override
        public String told() {
            return cart + " places an order under " + key;
        }
    }

    /** @param total what the shopper was told it costs, in minor units */
    record Placed(Instant at, String key, String order, long total) implements Fact {
        @Override
        public String told() {
            return "the shop says: placed as " + order + " for " + total;
        }
    }

    /** The shop has said that this order is paid. */
    record Paid(Instant at, String order) implements Fact {
        @Override
        public String told() {
            return "the shop says: " + order + " is paid";
        }
    }

    /** The shop has said that nothing will be charged for this order. */
    record Declined(Instant at, String order) implements Fact {
        @Override
        public String told() {
            return "the shop says: " + order + " is declined";
        }
    }

    /** What the shop has shown of an order after it was paid, in an answer that a write got. */
    record Shown(Instant at, String order, boolean cancelled, AfterSales after) implements Fact {
        @Override
        public String told() {
            return "the shop says: %s %s %s".formatted(order, cancelled ? "is cancelled" : "stands", after);
        }
    }

    /**
     * A model was looked at.
     *
     * @param published what should be seen: the version, or the hash by which a file is named
     * @param seen what came: a version, the hash of the bytes, or the status of a refusal
     */
    record Looked(Instant at, String model, String published, String seen) implements Fact {
        @Override
        public String told() {
            return "%s is looked at: %s, where %s is published".formatted(model, seen, published);
        }
    }

    /** Anything else worth telling of an order. */
    record Note(Instant at, String order, String told) implements Fact {}
}
