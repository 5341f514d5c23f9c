package dev.plinth.order.application;

import dev.plinth.order.domain.pricing.Quote;

/** How the question for a quote can end. */
public sealed interface QuoteResult permits QuoteResult.Quoted, CheckoutRefusal {

    record Quoted(Quote quote) implements QuoteResult {}
}
