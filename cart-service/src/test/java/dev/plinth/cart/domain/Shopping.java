package dev.plinth.cart.domain;

import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the tests buy, and who they are. */
public final class Shopping {

    public static final Owner.Account ANNA = new Owner.Account("anna");
    public static final Owner.Guest GUEST = GuestToken.random().guest();
    public static final Sku CHAIR = new Sku("CHAIR-01");
    public static final Sku LAMP = new Sku("LAMP-07");

    private Shopping() {}

    public static CartLine chairs(int quantity) {
        return new CartLine(CHAIR, quantity);
    }

    public static CartLine lamps(int quantity) {
        return new CartLine(LAMP, quantity);
    }

    public static Cart aCart(Owner owner, CartLine... lines) {
        return Cart.emptyFor(owner).with(new Lines(List.of(lines)), Lines.NONE);
    }

    /** MANY-0, MANY-1, … */
    public static Lines lines(String prefix, int many) {
        return new Lines(IntStream.range(0, many)
                .mapToObj(i -> new CartLine(new Sku(prefix + "-" + i), 1))
                .toList());
    }

    public static Details details(String note, String country, String... codes) {
        return new Details(
                new Note(note), Stream.of(codes).map(PromotionCode::new).toList(), new Country(country));
    }

    public static Offer offer(Sku sku, long euros) {
        return offer(sku, euros, true);
    }

    public static Offer offer(Sku sku, long euros, boolean purchasable) {
        return new Offer(sku, "a-product", "A Product", "The one", euros(euros), 7, purchasable, null);
    }

    public static Money euros(long euros) {
        return new Money(euros * 100, Currency.getInstance("EUR"));
    }
}
