package dev.plinth.cart.dynamodb;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.plinth.cart.domain.Cart;
import dev.plinth.cart.domain.Move;
import dev.plinth.cart.domain.Owner;
import dev.plinth.platform.dynamodb.Item;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How it lies in the table where a guest's cart went. */
final class MoveItem {

    private MoveItem() {}

    static Map<String, AttributeValue> key(Owner.Guest guest) {
        return Map.of("owner", fromS("moved#" + guest.tokenHash()));
    }

    static Map<String, AttributeValue> of(Move move, Instant now) {
        var item = new HashMap<>(key(move.guest()));
        item.put("account", fromS(move.account().subject()));
        item.put("setAt", CartItem.versions(move.setAt()));
        item.put("version", fromN(Long.toString(move.version())));
        item.put("expiresAt", CartItem.seconds(now.plus(Cart.GUEST_LIFETIME)));
        return item;
    }

    static Move toMove(Owner.Guest guest, Item item) {
        return new Move(
                guest, new Owner.Account(item.text("account")), CartItem.toVersions(item), item.number("version"));
    }
}
