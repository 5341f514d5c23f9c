package dev.plinth.order.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.order.BootedOrderService;
import dev.plinth.order.domain.WebhookEndpoint;
import dev.plinth.order.domain.WebhookMessage;
import dev.plinth.order.domain.WebhookSecret;
import dev.plinth.order.domain.Webhooks;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each endpoint has its own places. All is due at a time at which the store's own schedule takes nothing yet. */
@BootedOrderService
class PostgresWebhooksIT {

    private static final Instant THEN = Instant.now().plus(Duration.ofDays(365));
    private static final Instant SOON = THEN.plusSeconds(60);

    @Autowired
    private Webhooks webhooks;

    @Autowired
    private JdbcClient sql;

    @AfterEach
    void forget() {
        sql.sql("delete from webhook_endpoint where url like 'https://places.example/%'")
                .update();
    }

    @Test
    void anEndpointsBacklogIsTakenAsFarAsItHasPlacesAndNobodyWaitsForIt() {
        UUID busy = anEndpointWith(50, THEN.minusSeconds(10));
        UUID quiet = anEndpointWith(1, THEN);

        assertThat(taken(20, Map.of(busy, 2), busy, quiet))
                .hasSize(4)
                .satisfiesOnlyOnce(message -> assertThat(message.endpoint()).isEqualTo(quiet));
        assertThat(taken(20, Map.of(busy, 5), busy, quiet)).isEmpty();
    }

    @Test
    void thereAreNoMorePlacesThanAreFreeInAll() {
        UUID one = anEndpointWith(3, THEN);
        UUID other = anEndpointWith(3, THEN);

        assertThat(taken(4, Map.of(), one, other)).hasSize(4);
        assertThat(taken(0, Map.of(), one, other)).isEmpty();
        assertThat(taken(4, Map.of(), one, other)).hasSize(2);
    }

    private UUID anEndpointWith(int messages, Instant due) {
        UUID endpoint = UUID.randomUUID();
        webhooks.add(
                new WebhookEndpoint(endpoint, URI.create("https://places.example/" + endpoint), Instant.now()),
                new WebhookSecret(new byte[24]));
        sql.sql("""
                        insert into webhook_message (id, endpoint_id, type, body, due_at)
                        select 'msg_' || gen_random_uuid(), ?, 'order.paid', '{}', ? from generate_series(1, ?)""").params(endpoint, due.atOffset(ZoneOffset.UTC), messages).update();
        return endpoint;
    }

    /** With nobody else in the store. */
    private List<WebhookMessage> taken(int most, Map<UUID, Integer> underWay, UUID... endpoints) {
        sql.sql("delete from webhook_endpoint where url not like 'https://places.example/%'")
                .update();
        return webhooks.takeDue(THEN, SOON, most, 5, underWay).stream()
                .filter(message -> List.of(endpoints).contains(message.endpoint()))
                .toList();
    }
}
