package dev.plinth.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.devstack.test.Backend;
import dev.plinth.devstack.test.Replica;
import dev.plinth.devstack.test.UseBackends;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Two gateways on one table of sessions and one Redis: a balancer sends a browser to either. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "plinth.gateway.pages.url=http://localhost:8080",
            "plinth.gateway.secure-cookies=false",
            "plinth.identity.logout-uri=http://identity.example/logout",
            "plinth.catalog.url=http://127.0.0.1:1",
            "plinth.cart.url=http://127.0.0.1:1",
            "plinth.search.url=http://127.0.0.1:1",
            "plinth.order.url=http://127.0.0.1:1",
            "plinth.asset.url=http://127.0.0.1:1",
            "plinth.clients.secret=only-for-tests-but-long-enough-0123456789",
            "plinth.gateway.limits.per-second=1",
            "plinth.gateway.limits.burst=" + TwoDoorsIT.BURST,
            "management.server.port=-1",
            "spring.security.oauth2.client.registration.plinth.client-secret=secret",
            "spring.security.oauth2.client.provider.plinth.authorization-uri=http://identity.example/oauth2/authorize"
        })
@UseBackends({Backend.DYNAMODB, Backend.REDIS, Backend.IDENTITY})
class TwoDoorsIT {

    static final int BURST = 40;

    private static final UserPool POOL = UserPool.open();
    private static ConfigurableApplicationContext second;

    private final Browser browser = new Browser();
    private final String here;
    private final String there;

    TwoDoorsIT(@Value("${local.server.port}") int port) {
        here = "http://127.0.0.1:" + port;
        there = "http://127.0.0.1:" + second.getEnvironment().getProperty("local.server.port");
    }

    @DynamicPropertySource
    static void tokens(DynamicPropertyRegistry properties) {
        properties.add("spring.security.oauth2.client.provider.plinth.token-uri", POOL::tokenUri);
    }

    @BeforeAll
    static void start(@Autowired ConfigurableEnvironment environment) {
        second = Replica.of(Gateway.class, environment, Map.of());
    }

    @AfterAll
    static void stop() {
        second.close();
        POOL.close();
    }

    @Test
    void aLoginThatBeginsAtOneDoorEndsAtTheOther() throws Exception {
        browser.logIn(POOL, here, there);

        assertThat(browser.isLoggedInAt(here)).isTrue();
        assertThat(browser.isLoggedInAt(there)).isTrue();
    }

    @Test
    void whoLogsOutAtOneDoorIsLoggedOutAtTheOther() throws Exception {
        browser.logIn(POOL, here, there);
        assertThat(browser.isLoggedInAt(here)).isTrue();
        Browser elsewhere = browser.copy();

        browser.write("POST", there + "/logout");

        assertThat(elsewhere.isLoggedInAt(here)).isFalse();
        assertThat(elsewhere.isLoggedInAt(there)).isFalse();
    }

    @Test
    void aClientHasOneLimitAtBothDoorsTogether() throws Exception {
        long began = System.nanoTime();
        long allowed = IntStream.range(0, 2 * BURST)
                .mapToObj(number -> number % 2 == 0 ? here : there)
                .filter(door -> browser.statusOf(door + "/api/products/x") != 429)
                .count();
        long seconds = Math.ceilDiv(System.nanoTime() - began, 1_000_000_000L);

        assertThat(allowed).isBetween(1L, BURST + seconds);
    }
}
