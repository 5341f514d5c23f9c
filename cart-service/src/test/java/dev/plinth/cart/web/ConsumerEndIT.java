package dev.plinth.cart.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.http.HttpHeaders.AUTHORIZATION;
import static org.springframework.http.HttpMethod.GET;

import dev.plinth.cart.CartService;
import dev.plinth.devstack.test.Replica;
import dev.plinth.devstack.test.TestToken;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;

/** One of several consumers of a queue ends, as in every deployment. */
class ConsumerEndIT extends CartApiIT {

    private static final int SHOPPERS = 20;

    /** What a pod's grace of thirty seconds leaves for it, beside the farewell and the end of what callers have begun. */
    private static final Duration ITS_PART = Duration.ofSeconds(5);

    @Autowired
    private ConfigurableEnvironment environment;

    @Test
    void aPollThatIsUnderWayHoldsUpNoEnd() {
        ConfigurableApplicationContext replica = replica();

        long began = System.nanoTime();
        replica.close();

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(ITS_PART);
    }

    @Test
    void whatArrivesWhileOneEndsIsHandled() {
        ConfigurableApplicationContext replica = replica();
        List<TestToken> shoppers =
                Stream.generate(this::aShopperWithTwoChairs).limit(SHOPPERS).toList();

        shoppers.forEach(shopper -> paid("order-of-" + shopper.subject(), shopper.subject()));
        replica.close();

        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(shoppers)
                        .allSatisfy(shopper -> ask(GET, "/api/cart", AUTHORIZATION, shopper.bearer())
                                .expectBody()
                                .jsonPath("$.itemCount")
                                .isEqualTo(1)));
    }

    private ConfigurableApplicationContext replica() {
        return Replica.of(CartService.class, environment, Map.of());
    }

    private TestToken aShopperWithTwoChairs() {
        TestToken shopper = issuer.shopper();
        setLine("CHAIR-01", 2, AUTHORIZATION, shopper.bearer()).expectStatus().isOk();
        return shopper;
    }
}
