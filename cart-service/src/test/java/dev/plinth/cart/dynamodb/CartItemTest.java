package dev.plinth.cart.dynamodb;

import static dev.plinth.cart.domain.Shopping.GUEST;
import static dev.plinth.cart.domain.Shopping.theFullestCart;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class CartItemTest {

    @Test
    void theFullestCartIsATenthOfWhatAnItemMayBe() {
        assertThat(bytes(CartItem.of(theFullestCart(GUEST), Instant.EPOCH))).isBetween(20_000, 40_000);
    }

    /** By DynamoDB's rules: names and values in UTF-8, a byte for each element and three for each list or map. */
    private static int bytes(Map<String, AttributeValue> map) {
        return map.entrySet().stream()
                .mapToInt(each -> each.getKey().getBytes(UTF_8).length + bytes(each.getValue()))
                .sum();
    }

    private static int bytes(AttributeValue value) {
        return switch (value.type()) {
            case S -> value.s().getBytes(UTF_8).length;
            case N -> value.n().length() / 2 + 2;
            case BOOL -> 1;
            case L -> 3 + value.l().stream().mapToInt(each -> 1 + bytes(each)).sum();
            case M -> 3 + value.m().size() + bytes(value.m());
            default -> throw new AssertionError("not in a cart: " + value.type());
        };
    }
}
