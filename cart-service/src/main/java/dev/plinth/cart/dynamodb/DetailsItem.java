package dev.plinth.cart.dynamodb;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromL;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.plinth.cart.domain.Country;
import dev.plinth.cart.domain.Details;
import dev.plinth.cart.domain.Note;
import dev.plinth.cart.domain.Place;
import dev.plinth.cart.domain.PromotionCode;
import dev.plinth.platform.dynamodb.Item;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The attributes of a cart's item that hold its details; what there is none of has no attribute. */
final class DetailsItem {

    private DetailsItem() {}

    static Map<String, AttributeValue> of(Details details) {
        var attributes = new HashMap<String, AttributeValue>();
        if (details.note() != null) {
            attributes.put("note", fromS(details.note().text()));
        }
        Place place = details.shippingPlace();
        if (place != null) {
            attributes.put("shippingCountry", fromS(place.country().code()));
            if (place.region() != null) {
                attributes.put("shippingRegion", fromS(place.region()));
            }
        }
        if (!details.promotionCodes().isEmpty()) {
            var codes = details.promotionCodes().stream().map(code -> fromS(code.value()));
            attributes.put("promotionCodes", fromL(codes.toList()));
        }
        return attributes;
    }

    static Details toDetails(Item item) {
        var codes = Optional.ofNullable(item.attributes().get("promotionCodes"))
                .map(AttributeValue::l)
                .orElse(List.of());
        return new Details(
                item.maybeText("note").map(Note::new).orElse(null),
                codes.stream().map(code -> new PromotionCode(code.s())).toList(),
                item.maybeText("shippingCountry")
                        .map(country -> new Place(
                                new Country(country),
                                item.maybeText("shippingRegion").orElse(null)))
                        .orElse(null));
    }
}
