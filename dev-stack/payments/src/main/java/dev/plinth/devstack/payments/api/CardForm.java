package dev.plinth.devstack.payments.api;

import dev.plinth.devstack.payments.domain.Refusal;
import dev.plinth.devstack.payments.domain.TestCard;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;

/** What a shopper typed from a card. Only which test card it is leaves this class. */
record CardForm(Params params, Instant now) {

    private static final int CENTURY = 2000;

    /** @throws Refusal with Stripe's code of what is wrong with it */
    TestCard card() {
        TestCard card = numbered(params.required("card[number]").replaceAll("[ -]", ""));
        refuseIfOver();
        params.text("card[cvc]").filter(cvc -> !cvc.matches("\\d{3,4}")).ifPresent(_ -> {
            throw Refusal.card("invalid_cvc", "cvc", "Your card's security code is invalid.");
        });
        return card;
    }

    private static TestCard numbered(String number) {
        if (!number.matches("\\d{12,19}") || !Luhn.holds(number)) {
            throw Refusal.card("incorrect_number", "number", "Your card number is incorrect.");
        }
        return TestCard.withNumber(number)
                .orElseThrow(() -> Refusal.card(
                        "card_declined",
                        "number",
                        "Your card was declined. Only test cards can be used here; a real one must not be entered."));
    }

    private void refuseIfOver() {
        params.required("card[exp_month]");
        params.required("card[exp_year]");
        long month = params.number("card[exp_month]").orElseThrow();
        long year = params.number("card[exp_year]").orElseThrow();
        try {
            var last = YearMonth.of((int) (year < 100 ? CENTURY + year : year), (int) month);
            if (last.isBefore(YearMonth.from(now.atOffset(ZoneOffset.UTC)))) {
                throw Refusal.card("invalid_expiry_year", "exp_year", "Your card's expiration year is invalid.");
            }
        } catch (DateTimeException impossible) {
            throw Refusal.card("invalid_expiry_month", "exp_month", "Your card's expiration month is invalid.");
        }
    }
}
