package dev.plinth.order.domain;

import dev.plinth.order.domain.pricing.PricingFixtures;
import dev.plinth.order.domain.pricing.Promotion;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Orders that tests talk about. */
public final class OrderFixtures {

    public static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    public static final Sku CHAIR = new Sku("CHAIR-OAK");
    public static final Sku LAMP = new Sku("LAMP-BRASS");
    public static final Recipient AT_HOME = new Recipient(
            "anna@plinth.example",
            new Recipient.Address("Anna Ek", "Storgatan 1", null, "Lund", "222 22", Place.of("SE")));

    public static final Origin ORIGIN = new Origin(7L, "Ring twice");

    private OrderFixtures() {}

    public static ShopperId aShopper() {
        return new ShopperId(UUID.randomUUID().toString());
    }

    public static RequestKey aKey() {
        return new RequestKey(UUID.randomUUID().toString());
    }

    public static Notice aNotice(IntentId intent) {
        return new Notice(new NoticeId("evt_" + UUID.randomUUID()), intent, false);
    }

    public static Notice aRefundNotice(IntentId intent) {
        return new Notice(new NoticeId("evt_" + UUID.randomUUID()), intent, true);
    }

    public static Shipment aParcel(Order order, Units... units) {
        return new Shipment(
                ShipmentId.of(order.id(), aShopper(), aKey()), List.of(units), "PostNord", "SE1", null, NOON);
    }

    public static Offer offer(Sku sku, long minorUnits) {
        return new Offer(
                sku,
                "product-of-" + sku.value(),
                "Product",
                "Variant",
                Money.of(minorUnits, "EUR"),
                TaxClass.STANDARD,
                500,
                true,
                null);
    }

    public static OrderLine line(Sku sku, int quantity) {
        return OrderLine.of(offer(sku, 12_900), quantity);
    }

    public static Order aPendingOrder(OrderNumber number, ShopperId owner, RequestKey key) {
        return Order.pending(
                number, owner, key, AT_HOME, ORIGIN, Charges.of(List.of(line(CHAIR, 2), line(LAMP, 1))), NOON);
    }

    public static Charges taxedCharges() {
        return taxedCharges(PricingFixtures.oneUse("TEN"));
    }

    private static @Nullable String codeOf(Promotion promotion) {
        return promotion.code() == null ? null : promotion.code().value();
    }

    /** Two chairs for 129.00 each, 10.00 off, 5.00 for the parcel, 25 % tax in all of it. */
    public static Charges taxedCharges(Promotion promotion) {
        var rate = new Percent(25_000);
        Money off = Money.of(1_000, "EUR");
        OrderLine chairs = line(CHAIR, 2);
        var parcel = Money.of(500, "EUR");
        return new Charges(
                List.of(chairs.with(off, Tax.on(chairs.price().minus(off), rate, true))),
                new Shipping("parcel", "Parcel", parcel, Money.of(0, "EUR"), Tax.on(parcel, rate, true)),
                List.of(new Discount(promotion.id(), codeOf(promotion), "Ten off", off)));
    }
}
