package dev.plinth.devstack.payments.pages;

import dev.plinth.devstack.payments.domain.IntentState.RequiresAction;
import dev.plinth.devstack.payments.domain.PaymentIntent;
import java.math.BigDecimal;
import java.net.URI;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;

/** What the cardholder is asked. */
final class Question {

    private Question() {}

    static Map<String, String> about(PaymentIntent intent, RequiresAction waiting) {
        return Map.of(
                "amount", amount(intent),
                "last4", waiting.paidWith().card().last4(),
                "shop", URI.create(waiting.returnUrl()).getAuthority(),
                "action", BankPage.PATH + intent.id(),
                "secret", intent.clientSecret());
    }

    private static String amount(PaymentIntent intent) {
        var currency = Currency.getInstance(intent.terms().currency().toUpperCase(Locale.ROOT));
        var format = NumberFormat.getCurrencyInstance(Locale.UK);
        format.setCurrency(currency);
        int digits = currency.getDefaultFractionDigits();
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(BigDecimal.valueOf(intent.terms().amount(), digits));
    }
}
