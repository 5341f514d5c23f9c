package dev.plinth.order.hmac;

import static dev.plinth.order.domain.OrderFixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.order.domain.OrderId;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class HmacOrderLinksTest {

    private static final Instant END = NOON.plusSeconds(60);

    private final HmacOrderLinks links =
            new HmacOrderLinks(new LinkProperties("a-secret-of-more-than-32-characters-x"));
    private final OrderId order = OrderId.next();
    private final String token = links.tokenFor(order, END);

    @Test
    void aTokenShowsItsOrderUntilItsEnd() {
        assertThat(links.read(token, END.minusSeconds(1))).contains(order);
        assertThat(links.read(token, END)).isEmpty();
    }

    @Test
    void aTokenThatWasChangedAnywhereShowsNothing() {
        for (int i = 0; i < token.length() - 1; i++) {
            char other = token.charAt(i) == 'A' ? 'B' : 'A';
            String forged = token.substring(0, i) + other + token.substring(i + 1);
            assertThat(links.read(forged, NOON)).isEmpty();
        }
        assertThat(links.read("", NOON)).isEmpty();
        assertThat(links.read("%%%", NOON)).isEmpty();
    }

    @Test
    void anothersKeyOpensNothing() {
        var others = new HmacOrderLinks(new LinkProperties("another-secret-of-more-than-32-characters"));

        assertThat(others.read(token, NOON)).isEmpty();
    }
}
