package dev.plinth.order.application;

import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.plinth.order.application.Placement.CartEmpty;
import dev.plinth.order.application.Placement.NotForSale;
import dev.plinth.order.application.Placement.SeveralCurrencies;
import dev.plinth.order.domain.CartLine;
import dev.plinth.order.domain.Carts;
import dev.plinth.order.domain.Offer;
import dev.plinth.order.domain.Offers;
import dev.plinth.order.domain.OrderLine;
import dev.plinth.order.domain.ShopperId;
import dev.plinth.order.domain.Sku;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What the order would hold: the cart's lines at the catalog's prices of this moment. */
@Component
class DraftOrder {

    sealed interface Draft {}

    record Lines(List<OrderLine> lines) implements Draft {}

    record Refused(Placement refusal) implements Draft {}

    private final Carts carts;
    private final Offers offers;

    DraftOrder(Carts carts, Offers offers) {
        this.carts = carts;
        this.offers = offers;
    }

    Draft of(ShopperId owner) {
        List<CartLine> wanted = carts.of(owner);
        if (wanted.isEmpty()) {
            return new Refused(new CartEmpty());
        }
        Set<Sku> skus = wanted.stream().map(CartLine::sku).collect(toUnmodifiableSet());
        Map<Sku, Offer> offered = offers.of(skus);
        Set<Sku> notForSale =
                skus.stream().filter(sku -> !isForSale(offered, sku)).collect(toUnmodifiableSet());
        if (!notForSale.isEmpty()) {
            return new Refused(new NotForSale(notForSale));
        }
        List<OrderLine> lines = wanted.stream()
                .flatMap(
                        line -> Optional.ofNullable(offered.get(line.sku()))
                                .map(offer -> OrderLine.of(offer, line.quantity()))
                                .stream())
                .toList();
        return inOneCurrency(lines) ? new Lines(lines) : new Refused(new SeveralCurrencies());
    }

    private static boolean isForSale(Map<Sku, Offer> offered, Sku sku) {
        Offer offer = offered.get(sku);
        return offer != null && offer.purchasable();
    }

    private static boolean inOneCurrency(List<OrderLine> lines) {
        return lines.stream()
                        .map(line -> line.unitPrice().currency())
                        .distinct()
                        .count()
                == 1;
    }
}
