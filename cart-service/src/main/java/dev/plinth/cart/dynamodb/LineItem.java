package dev.plinth.cart.dynamodb;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromBool;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromL;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromM;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.plinth.cart.domain.CartLine;
import dev.plinth.cart.domain.Lines;
import dev.plinth.cart.domain.Money;
import dev.plinth.cart.domain.Seen;
import dev.plinth.cart.domain.Sku;
import dev.plinth.platform.dynamodb.Item;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How lines lie in an item: a list of maps, about 130 bytes each. */
final class LineItem {

    private LineItem() {}

    static AttributeValue of(Lines lines) {
        return fromL(lines.stream().map(LineItem::of).toList());
    }

    static Lines toLines(Item item, String attribute) {
        return item.attributes().containsKey(attribute)
                ? new Lines(item.maps(attribute).stream().map(LineItem::toLine).toList())
                : Lines.NONE;
    }

    private static AttributeValue of(CartLine line) {
        var attributes = new HashMap<String, AttributeValue>();
        attributes.put("sku", fromS(line.sku().value()));
        attributes.put("quantity", number(line.quantity()));
        if (line.seen() != null) {
            attributes.put("seen", of(line.seen()));
        }
        return fromM(attributes);
    }

    private static AttributeValue of(Seen seen) {
        return fromM(Map.of(
                "minorUnits", number(seen.price().minorUnits()),
                "currency", fromS(seen.price().currency().getCurrencyCode()),
                "available", number(seen.available()),
                "purchasable", fromBool(seen.purchasable())));
    }

    private static CartLine toLine(Item line) {
        @Nullable Seen seen = line.maybeMap("seen").map(LineItem::toSeen).orElse(null);
        return new CartLine(new Sku(line.text("sku")), (int) line.number("quantity"), seen);
    }

    private static Seen toSeen(Item seen) {
        var price = new Money(seen.number("minorUnits"), Currency.getInstance(seen.text("currency")));
        return new Seen(price, (int) seen.number("available"), seen.flag("purchasable"));
    }

    private static AttributeValue number(long value) {
        return fromN(Long.toString(value));
    }
}
