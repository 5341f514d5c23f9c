package dev.plinth.cart.domain;

import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
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

    /** As much of everything as there may be, each as long as it may be. */
    public static Cart theFullestCart(Owner owner) {
        Details details = new Details(
                new Note("€".repeat(Note.MAX_LENGTH)),
                IntStream.range(0, Limit.PROMOTION_CODES.most())
                        .mapToObj(i -> new PromotionCode("CODE-" + i + "X".repeat(34)))
                        .toList(),
                new Place(new Country("US"), "US-CA"));
        Cart cart = Cart.emptyFor(owner)
                .with(seenLines("LINE", Limit.LINES.most()), seenLines("SAVED", Limit.SAVED.most()))
                .withWishes(seenLines("WISH", Limit.WISHES.most()))
                .with(none -> details);
        for (int i = 0; i < Limit.SHARES.most(); i++) {
            cart = cart.sharing(
                    new SharedCart.Share(ShareToken.random().id(), Instant.ofEpochSecond(2_000_000_000L)),
                    Instant.EPOCH);
        }
        return cart;
    }

    private static Lines seenLines(String prefix, int many) {
        return new Lines(lines((prefix + "-" + "X".repeat(40)).substring(0, 36), many).stream()
                .map(line -> line.seenWith(Optional.of(offer(line.sku(), 1_000_000))))
                .toList());
    }

    public static Details details(String note, String place, String... codes) {
        return new Details(
                new Note(note),
                Stream.of(codes).map(PromotionCode::new).toList(),
                new Place(new Country(place.substring(0, 2)), place.contains("-") ? place : null));
    }

    public static Offer offer(Sku sku, long euros) {
        return offer(sku, euros, true);
    }

    public static Offer offer(Sku sku, long euros, boolean purchasable) {
        return new Offer(sku, new ProductId("a-product"), "A Product", "The one", euros(euros), 7, purchasable, null);
    }

    public static Money euros(long euros) {
        return new Money(euros * 100, Currency.getInstance("EUR"));
    }
}
