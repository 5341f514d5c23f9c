package dev.plinth.order.domain;

import java.util.Optional;

/** Notices that the provider sends when something happened to a payment. */
public interface PaymentNotices {

    /**
     * What a notice is about, if it is about a payment.
     *
     * @throws NotGenuine if it is forged, or too old to be believed
     */
    Optional<Notice> read(String notice, String signature);
}
