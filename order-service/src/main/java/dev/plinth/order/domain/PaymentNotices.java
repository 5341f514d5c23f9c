package dev.plinth.order.domain;

import java.util.Optional;

/** Notices that the provider sends when something happened to a payment. */
public interface PaymentNotices {

    /**
     * The payment that a notice is about, if it is about one.
     *
     * @throws NotGenuine if it is forged, or too old to be believed
     */
    Optional<IntentId> read(String notice, String signature);
}
