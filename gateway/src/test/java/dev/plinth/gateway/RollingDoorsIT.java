package dev.plinth.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import dev.plinth.devstack.faults.FaultProxy;
import dev.plinth.devstack.test.Backend;
import dev.plinth.devstack.test.Replica;
import dev.plinth.devstack.test.UseBackends;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.http.client.ReactorResourceFactory;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Gateways of a release are replaced by the next one under load; all share Redis and the table of sessions. Browsers keep
 * their connections, through a balancer that leads new ones only to who says to be ready.
 */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "plinth.gateway.pages.url=http://localhost:8080",
            "plinth.gateway.secure-cookies=false",
            "plinth.identity.logout-uri=http://identity.example/logout",
            "plinth.catalog.url=http://127.0.0.1:1",
            "plinth.search.url=http://127.0.0.1:1",
            "plinth.asset.url=http://127.0.0.1:1",
            "plinth.clients.secret=only-for-tests-but-long-enough-0123456789",
            "plinth.gateway.limits.per-second=100000",
            "plinth.gateway.limits.burst=100000",
            "management.server.port=0",
            "spring.security.oauth2.client.registration.plinth.client-secret=secret",
            "spring.security.oauth2.client.provider.plinth.authorization-uri=http://identity.example/oauth2/authorize"
        })
@UseBackends({Backend.DYNAMODB, Backend.REDIS, Backend.IDENTITY})
class RollingDoorsIT {

    private static final int CALLERS = 8;
    private static final int CROWD = 32;
    private static final int MOST_HASTY = 5;
    private static final String FAREWELL = "2s";

    /** What is held up until a test lets it go. */
    private static final Semaphore SLOW = new Semaphore(0);

    private static final UserPool POOL = UserPool.open();
    private static final Map<String, Integer> HEARD = new ConcurrentHashMap<>();
    private static final HttpServer SERVICES = services();

    @Autowired
    private ConfigurableEnvironment environment;

    @Value("${local.server.port}")
    private int nextRelease;

    private final AtomicBoolean asking = new AtomicBoolean(true);
    private final AtomicInteger answers = new AtomicInteger();
    private final AtomicInteger writes = new AtomicInteger();

    @DynamicPropertySource
    static void neighbours(DynamicPropertyRegistry properties) {
        String services = "http://127.0.0.1:" + SERVICES.getAddress().getPort();
        properties.add("plinth.cart.url", () -> services);
        properties.add("plinth.order.url", () -> services);
        properties.add("spring.security.oauth2.client.provider.plinth.token-uri", POOL::tokenUri);
    }

    @AfterAll
    static void stop() {
        POOL.close();
        SERVICES.stop(0);
    }

    @Test
    void noRequestFailsAndNobodyIsLoggedOutWhileDoorsAreReplacedOneAfterTheOther() throws Exception {
        var first = door(FAREWELL);
        var second = door(FAREWELL);
        try (var balancer = new FaultProxy(Replica.port(first), Replica.port(second));
                var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = shoppingThrough(balancer, callers, CALLERS);
            awaitAnswers();
            balancer.leadTo(Replica.port(first), Replica.port(second), nextRelease);
            Replica.end(first, () -> balancer.leadTo(Replica.port(second), nextRelease));
            awaitAnswers();
            Replica.end(second, () -> balancer.leadTo(nextRelease));
            awaitAnswers();
            asking.set(false);

            for (var each : all) {
                Seen seen = each.get();
                assertThat(seen.failures).isEmpty();
                assertThat(seen.done).allSatisfy(write -> assertThat(HEARD).containsEntry(write, 1));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/session", "/api/search"})
    void aDoorThatLeavesEndsEachConnectionWithItsAnswer(String path) throws Exception {
        var door = door("1s");
        String url = "http://127.0.0.1:" + Replica.port(door);
        try (var browser = new Browser()) {
            assertThat(browser.read(url + path).headers().firstValue("Connection"))
                    .isEmpty();

            var leaving = new ArrayList<String>();
            Replica.end(door, () -> leaving.add(connectionAfter(browser, url + path)));

            assertThat(leaving).containsExactly("close");
        }
    }

    private static String connectionAfter(Browser browser, String url) {
        try {
            return browser.read(url).headers().firstValue("Connection").orElse("kept");
        } catch (IOException | InterruptedException cut) {
            return cut.toString();
        }
    }

    @Test
    void whatADoorHasBegunIsFinishedHoweverLongItTakes() throws Exception {
        var door = door("0s");
        String url = "http://127.0.0.1:" + Replica.port(door);
        try (var callers = Executors.newVirtualThreadPerTaskExecutor();
                var browser = new Browser()) {
            browser.logIn(POOL, url, url);
            var answers = new ArrayList<Future<HttpResponse<String>>>();
            for (int caller = 0; caller < CALLERS; caller++) {
                answers.add(callers.submit(() -> browser.copy().read(url + "/api/orders/slow")));
            }
            await().atMost(Duration.ofMinutes(1)).until(() -> SLOW.getQueueLength() == CALLERS);

            var end = callers.submit(door::close);
            await().atMost(Duration.ofMinutes(1)).until(() -> isClosed(url));
            SLOW.release(CALLERS);

            for (var answer : answers) {
                assertThat(answer.get().statusCode()).isEqualTo(201);
            }
            end.get();
        }
    }

    private static boolean isClosed(String url) throws InterruptedException {
        try (var stranger = new Browser()) {
            stranger.read(url + "/api/session");
            return false;
        } catch (IOException refused) {
            return true;
        }
    }

    /** The seeded bug. Whom it meets is a matter of a moment: there are many callers, and more than one door may end. */
    @Test
    void aDoorThatEndsWithoutAFarewellRefusesSomebody() throws Exception {
        var failures = new ArrayList<String>();
        for (int ended = 0; ended < MOST_HASTY && failures.isEmpty(); ended++) {
            failures.addAll(failuresWhileOneEndsHastily());
        }
        assertThat(failures).isNotEmpty();
    }

    private List<String> failuresWhileOneEndsHastily() throws Exception {
        asking.set(true);
        var hasty = door("0s");
        try (var balancer = new FaultProxy(Replica.port(hasty));
                var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = shoppingThrough(balancer, callers, CROWD);
            awaitAnswers();
            Replica.end(hasty, () -> balancer.leadTo(nextRelease));
            awaitAnswers();
            asking.set(false);
            var failures = new ArrayList<String>();
            for (var caller : all) {
                failures.addAll(caller.get().failures);
            }
            return failures;
        }
    }

    /** @param done the writes that this browser was told of as done */
    private record Seen(List<String> done, List<String> failures) {}

    private List<Future<Seen>> shoppingThrough(FaultProxy balancer, ExecutorService callers, int many)
            throws IOException, InterruptedException {
        String url = "http://127.0.0.1:" + balancer.port();
        var all = new ArrayList<Future<Seen>>();
        for (int caller = 0; caller < many; caller++) {
            var browser = new Browser();
            browser.logIn(POOL, url, url);
            all.add(callers.submit(() -> shop(browser, url)));
        }
        return all;
    }

    private Seen shop(Browser browser, String url) throws InterruptedException {
        var seen = new Seen(new ArrayList<>(), new ArrayList<>());
        try (browser) {
            while (asking.get()) {
                visit(browser, url, seen);
                answers.incrementAndGet();
            }
        }
        return seen;
    }

    private void visit(Browser browser, String url, Seen seen) throws InterruptedException {
        try {
            if (!browser.isLoggedInAt(url)) {
                seen.failures.add("logged out");
            }
            write(browser, "PUT", url, "/api/cart/lines/CHAIR-" + writes.incrementAndGet(), seen);
            write(browser, "POST", url, "/api/orders?number=" + writes.incrementAndGet(), seen);
        } catch (IOException cut) {
            seen.failures.add(cut.toString());
        }
    }

    private static void write(Browser browser, String method, String url, String path, Seen seen)
            throws IOException, InterruptedException {
        int status = browser.write(method, url + path).statusCode();
        if (status == 201) {
            seen.done.add(path);
        } else {
            seen.failures.add(path + " " + status);
        }
    }

    private void awaitAnswers() {
        int before = answers.get();
        await().atMost(Duration.ofMinutes(1)).until(() -> answers.get() > before + 5 * CALLERS);
    }

    /** As far as Netty is concerned: a door that ends takes the threads along that the doors of one process share. */
    @Import(Gateway.class)
    static class InAProcessOfItsOwn {

        @Bean
        ReactorResourceFactory netty() {
            var own = new ReactorResourceFactory();
            own.setUseGlobalResources(false);
            return own;
        }
    }

    private ConfigurableApplicationContext door(String farewell) {
        return Replica.of(InAProcessOfItsOwn.class, environment, Map.of("plinth.web.farewell", farewell));
    }

    /** Carts and orders, which count what they hear. */
    private static HttpServer services() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/api", exchange -> {
                if (exchange.getRequestURI().getPath().endsWith("/slow")) {
                    SLOW.acquireUninterruptibly();
                }
                HEARD.merge(exchange.getRequestURI().toString(), 1, Integer::sum);
                exchange.sendResponseHeaders(201, -1);
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException noPort) {
            throw new IllegalStateException(noPort);
        }
    }
}
