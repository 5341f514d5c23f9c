package dev.plinth.cart.dynamodb;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromM;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.plinth.cart.domain.Cart;
import dev.plinth.cart.domain.Owner;
import dev.plinth.cart.domain.Sku;
import dev.plinth.platform.dynamodb.Item;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How a cart lies in the table. {@code expiresAt}, in epoch seconds, is the table's time to live. */
final class CartItem {

    private CartItem() {}

    static Map<String, AttributeValue> key(Owner owner) {
        return Map.of(
                "owner",
                switch (owner) {
                    case Owner.Account(String subject) -> fromS("account#" + subject);
                    case Owner.Guest(String tokenHash) -> fromS("guest#" + tokenHash);
                });
    }

    static Map<String, AttributeValue> of(Cart cart, Instant now) {
        var item = new HashMap<>(key(cart.owner()));
        item.put("version", fromN(Long.toString(cart.version())));
        item.put("lines", LineItem.of(cart.lines()));
        if (!cart.saved().isEmpty()) {
            item.put("saved", LineItem.of(cart.saved()));
        }
        if (!cart.wishes().isEmpty()) {
            item.put("wishes", LineItem.of(cart.wishes()));
        }
        if (!cart.shares().isEmpty()) {
            item.put("shares", ShareItem.of(cart.shares()));
        }
        if (!cart.setAt().isEmpty()) {
            item.put("setAt", versions(cart.setAt()));
        }
        if (cart.takenIn() != null) {
            item.put("takenIn", TakenInItem.of(cart.takenIn()));
        }
        item.putAll(DetailsItem.of(cart.details()));
        if (cart.owner() instanceof Owner.Guest) {
            item.put("expiresAt", seconds(now.plus(Cart.GUEST_LIFETIME)));
        }
        return item;
    }

    /** DynamoDB deletes late, so what is past its time may still be found. */
    static boolean lives(Item item, Instant now) {
        return now.getEpochSecond() < item.number("expiresAt", Long.MAX_VALUE);
    }

    static Cart toCart(Owner owner, Item item) {
        return new Cart(
                owner,
                LineItem.toLines(item, "lines"),
                LineItem.toLines(item, "saved"),
                LineItem.toLines(item, "wishes"),
                DetailsItem.toDetails(item),
                ShareItem.toShares(item),
                toVersions(item),
                item.maybeMap("takenIn").map(TakenInItem::toTakenIn).orElse(null),
                item.number("version"));
    }

    static AttributeValue versions(Map<Sku, Long> bySku) {
        var values = new HashMap<String, AttributeValue>();
        bySku.forEach((sku, version) -> values.put(sku.value(), fromN(Long.toString(version))));
        return fromM(values);
    }

    static Map<Sku, Long> toVersions(Item item) {
        var versions = new HashMap<Sku, Long>();
        item.maybeMap("setAt")
                .ifPresent(
                        map -> map.attributes().keySet().forEach(sku -> versions.put(new Sku(sku), map.number(sku))));
        return versions;
    }

    static AttributeValue seconds(Instant time) {
        return fromN(Long.toString(time.getEpochSecond()));
    }
}
