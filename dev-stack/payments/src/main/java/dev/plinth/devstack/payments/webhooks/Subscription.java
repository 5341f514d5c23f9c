package dev.plinth.devstack.payments.webhooks;

import java.net.URI;

/**
 * Who wants to hear of events.
 *
 * @param copies how often each event is sent; more than once to see whether the receiver copes
 */
public record Subscription(URI url, String secret, int copies) {
    public Subscription {
        if (secret.isEmpty()) {
            throw new IllegalArgumentException("a webhook needs a secret to sign it with");
        }
        if (copies < 1) {
            throw new IllegalArgumentException("an event is sent at least once, not " + copies + " times");
        }
    }
}
