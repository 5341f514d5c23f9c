package dev.plinth.devstack.payments.domain;

import dev.plinth.devstack.payments.domain.Verdict.Approve;
import dev.plinth.devstack.payments.domain.Verdict.ApproveInSilence;
import dev.plinth.devstack.payments.domain.Verdict.ApproveThenDispute;
import dev.plinth.devstack.payments.domain.Verdict.AskTheCardholder;
import dev.plinth.devstack.payments.domain.Verdict.Decline;
import java.util.Arrays;
import java.util.Optional;

/**
 * The only cards there are. Numbers and meanings are Stripe's own (https://docs.stripe.com/testing), but for {@link
 * #SILENT}, which Stripe declines.
 */
public enum TestCard {
    VISA("4242424242424242", "visa", new Approve()),
    MASTERCARD("5555555555554444", "mastercard", new Approve()),
    AMEX("378282246310005", "amex", new Approve()),
    DECLINED("4000000000000002", "visa", new Decline("card_declined", "generic_decline", "Your card was declined.")),
    NO_FUNDS(
            "4000000000009995",
            "visa",
            new Decline("card_declined", "insufficient_funds", "Your card has insufficient funds.")),
    EXPIRED("4000000000000069", "visa", new Decline("expired_card", "expired_card", "Your card has expired.")),
    WRONG_CVC(
            "4000000000000127",
            "visa",
            new Decline("incorrect_cvc", "incorrect_cvc", "Your card's security code is incorrect.")),
    DISPUTED("4000000000000259", "visa", new ApproveThenDispute()),
    ASKS_BACK("4000002500003155", "visa", new AskTheCardholder()),
    SILENT("4000000000000119", "visa", new ApproveInSilence());

    private static final int LAST = 4;

    private final String number;
    private final String brand;
    private final Verdict verdict;

    TestCard(String number, String brand, Verdict verdict) {
        this.number = number;
        this.brand = brand;
        this.verdict = verdict;
    }

    public static Optional<TestCard> withNumber(String number) {
        return Arrays.stream(values())
                .filter(card -> card.number.equals(number))
                .findFirst();
    }

    public String brand() {
        return brand;
    }

    public String last4() {
        return number.substring(number.length() - LAST);
    }

    public Verdict verdict() {
        return verdict;
    }
}
