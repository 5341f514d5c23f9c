package dev.plinth.cart.dynamodb;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromM;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.plinth.cart.domain.Owner;
import dev.plinth.cart.domain.TakenIn;
import dev.plinth.platform.dynamodb.Item;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How it lies in an account's cart which guest's it took in. */
final class TakenInItem {

    private TakenInItem() {}

    static AttributeValue of(TakenIn takenIn) {
        return fromM(Map.of(
                "guest", fromS(takenIn.guest().tokenHash()),
                "seen", fromN(Long.toString(takenIn.seen())),
                "at", fromN(Long.toString(takenIn.at()))));
    }

    static TakenIn toTakenIn(Item item) {
        return new TakenIn(new Owner.Guest(item.text("guest")), item.number("seen"), item.number("at"));
    }
}
