package dev.plinth.order.application;

import dev.plinth.order.application.CheckoutRefusal.ShippingOptionUnknown;
import dev.plinth.order.application.Placement.AmountRefused;
import dev.plinth.order.application.Placement.PlaceDiffers;
import dev.plinth.order.application.Placement.QuoteChanged;
import dev.plinth.order.application.Placement.QuoteExpired;
import dev.plinth.order.application.Placement.QuoteUnknown;
import dev.plinth.order.application.QuoteResult.Quoted;
import dev.plinth.order.domain.Cart;
import dev.plinth.order.domain.Carts;
import dev.plinth.order.domain.Charges;
import dev.plinth.order.domain.Money;
import dev.plinth.order.domain.Origin;
import dev.plinth.order.domain.Payments;
import dev.plinth.order.domain.Recipient;
import dev.plinth.order.domain.ShopperId;
import dev.plinth.order.domain.TakenIn;
import dev.plinth.order.domain.pricing.Quote;
import dev.plinth.order.domain.pricing.QuoteId;
import dev.plinth.order.domain.pricing.Quotes;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether a cart still costs what its shopper was told, reckoned anew from cart, catalog and rules of this moment. */
@Component
class HoldToQuote {

    sealed interface Outcome {}

    /** @param charges what was quoted and still holds, to the last part */
    record Kept(Charges charges, Origin origin, @Nullable TakenIn takenIn) implements Outcome {}

    record Refused(Placement refusal) implements Outcome {}

    private final Carts carts;
    private final PriceCart priceCart;
    private final Quotes quotes;
    private final Clock clock;

    HoldToQuote(Carts carts, PriceCart priceCart, Quotes quotes, Clock clock) {
        this.carts = carts;
        this.priceCart = priceCart;
        this.quotes = quotes;
        this.clock = clock;
    }

    Outcome check(ShopperId owner, QuoteId id, Recipient recipient) {
        return quotes.find(id, owner)
                .map(quote -> quote.wish().place().covers(recipient.address().place())
                        ? check(quote)
                        : new Refused(new PlaceDiffers(quote.wish().place())))
                .orElseGet(() -> new Refused(new QuoteUnknown()));
    }

    private Outcome check(Quote quote) {
        Cart cart = carts.of(quote.owner());
        return switch (priceCart.of(quote.owner(), cart, quote.wish())) {
            case Quoted(Quote now) -> compare(quote, now, cart);
            case ShippingOptionUnknown gone -> changed(quote, cart);
            case CheckoutRefusal refusal -> new Refused(refusal);
        };
    }

    private Outcome compare(Quote quote, Quote now, Cart cart) {
        if (!quote.charges().costsAs(now.charges())) {
            return new Refused(new QuoteChanged(told(now)));
        }
        if (quote.isExpired(clock.instant())) {
            return new Refused(new QuoteExpired(told(now)));
        }
        Money total = now.charges().total();
        return total.isZero() || Payments.charges(total)
                ? new Kept(now.charges(), cart.origin(), cart.takenIn())
                : new Refused(new AmountRefused(total));
    }

    /** The way in which it was to be sent is no more: the cheapest one of now is offered instead. */
    private Outcome changed(Quote quote, Cart cart) {
        return switch (priceCart.of(quote.owner(), cart, quote.wish().by(null))) {
            case Quoted(Quote now) -> new Refused(new QuoteChanged(told(now)));
            case CheckoutRefusal refusal -> new Refused(refusal);
        };
    }

    private Quote told(Quote now) {
        quotes.add(now);
        return now;
    }
}
