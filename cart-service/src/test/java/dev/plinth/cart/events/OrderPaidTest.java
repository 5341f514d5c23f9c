package dev.plinth.cart.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.cart.domain.GuestToken;
import dev.plinth.cart.domain.Owner;
import dev.plinth.cart.domain.Sku;
import dev.plinth.platform.events.Event;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/** Reads the order service's golden example, so that a change of theirs is seen here. */
class OrderPaidTest {

    @Test
    void readsWhoBoughtWhat() throws IOException {
        var json = JsonMapper.builder().build();
        String example = new ClassPathResource("contracts/events/order.paid.example.json")
                .getContentAsString(StandardCharsets.UTF_8);

        OrderPaid paid = json.treeToValue(json.readValue(example, Event.class).data(), OrderPaid.class);

        assertThat(paid.buyer()).isEqualTo(new Owner.Account("9b2d8c1e-6f0a-4f7b-9a51-3c8e7d2f1b60"));
        assertThat(paid.bought()).isEqualTo(Map.of(new Sku("CHAIR-OAK"), 2, new Sku("LAMP-BRASS"), 1));
        assertThat(paid.seen()).isEqualTo(7);
    }

    @Test
    void anOrderThatDoesNotKnowItsCartTakesWhateverIsInIt() {
        assertThat(new OrderPaid("order-1", "anna", List.of(), null).seen()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void aGuestIsNamedByTheHashOfItsToken() {
        var token = GuestToken.random();
        String owner = "guest:" + token.guest().tokenHash();

        assertThat(new OrderPaid("order-1", owner, List.of(), 1L).buyer()).isEqualTo(token.guest());
    }

    @Test
    void sumsTwoLinesOfOneSku() {
        var line = new OrderPaid.Line("CHAIR-OAK", 2);

        assertThat(new OrderPaid("order-1", "anna", List.of(line, line), 1L).bought())
                .isEqualTo(Map.of(new Sku("CHAIR-OAK"), 4));
    }
}
