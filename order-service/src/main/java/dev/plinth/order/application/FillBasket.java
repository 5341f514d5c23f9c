package dev.plinth.order.application;

import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.plinth.order.application.CheckoutRefusal.CartEmpty;
import dev.plinth.order.application.CheckoutRefusal.NotForSale;
import dev.plinth.order.application.CheckoutRefusal.SeveralCurrencies;
import dev.plinth.order.domain.Cart;
import dev.plinth.order.domain.CartLine;
import dev.plinth.order.domain.Offer;
import dev.plinth.order.domain.Offers;
import dev.plinth.order.domain.Sku;
import dev.plinth.order.domain.pricing.Basket;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The cart's lines at the catalog's prices of this moment. */
@Component
class FillBasket {

    sealed interface Outcome {}

    record Filled(Basket basket) implements Outcome {}

    record Refused(CheckoutRefusal refusal) implements Outcome {}

    private final Offers offers;

    FillBasket(Offers offers) {
        this.offers = offers;
    }

    Outcome with(Cart cart) {
        if (cart.lines().isEmpty()) {
            return new Refused(new CartEmpty());
        }
        Set<Sku> skus = cart.lines().stream().map(CartLine::sku).collect(toUnmodifiableSet());
        Map<Sku, Offer> offered = offers.of(skus);
        Set<Sku> notForSale =
                skus.stream().filter(sku -> !isForSale(offered.get(sku))).collect(toUnmodifiableSet());
        if (!notForSale.isEmpty()) {
            return new Refused(new NotForSale(notForSale));
        }
        List<Basket.Item> items = cart.lines().stream()
                .flatMap(line -> Stream.ofNullable(offered.get(line.sku()))
                        .map(offer -> new Basket.Item(offer, line.quantity())))
                .toList();
        return inOneCurrency(items) ? new Filled(new Basket(items)) : new Refused(new SeveralCurrencies());
    }

    private static boolean isForSale(@Nullable Offer offer) {
        return offer != null && offer.purchasable();
    }

    private static boolean inOneCurrency(List<Basket.Item> items) {
        return items.stream()
                        .map(item -> item.offer().price().currency())
                        .distinct()
                        .count()
                == 1;
    }
}
