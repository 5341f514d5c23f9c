package dev.plinth.cart.dynamodb;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromL;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromM;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.plinth.cart.domain.ShareId;
import dev.plinth.cart.domain.SharedCart;
import dev.plinth.platform.dynamodb.Item;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How a shared copy lies in the table, and how the cart that it is of refers to it. */
final class ShareItem {

    private ShareItem() {}

    static Map<String, AttributeValue> key(ShareId id) {
        return Map.of("owner", fromS("share#" + id.value()));
    }

    static Map<String, AttributeValue> of(SharedCart shared) {
        var item = new HashMap<>(key(shared.id()));
        item.put("lines", LineItem.of(shared.lines()));
        item.put("expiresAt", CartItem.seconds(shared.expiresAt()));
        return item;
    }

    static SharedCart toSharedCart(ShareId id, Item item) {
        return new SharedCart(id, LineItem.toLines(item, "lines"), Instant.ofEpochSecond(item.number("expiresAt")));
    }

    static AttributeValue of(List<SharedCart.Share> shares) {
        return fromL(shares.stream()
                .map(share -> fromM(
                        Map.of("id", fromS(share.id().value()), "expiresAt", CartItem.seconds(share.expiresAt()))))
                .toList());
    }

    static List<SharedCart.Share> toShares(Item cart) {
        return cart.attributes().containsKey("shares")
                ? cart.maps("shares").stream().map(ShareItem::toShare).toList()
                : List.of();
    }

    private static SharedCart.Share toShare(Item share) {
        return new SharedCart.Share(new ShareId(share.text("id")), Instant.ofEpochSecond(share.number("expiresAt")));
    }
}
