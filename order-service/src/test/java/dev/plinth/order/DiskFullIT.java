package dev.plinth.order;

import static dev.plinth.order.Shopper.newKey;
import static dev.plinth.order.domain.OrderFixtures.offer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.plinth.devstack.test.OwnBackend;
import dev.plinth.devstack.test.SmallDisk;
import dev.plinth.devstack.test.TestIssuer;
import dev.plinth.order.Shopper.Reply;
import dev.plinth.order.domain.CartLine;
import dev.plinth.order.domain.Sku;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** The disk of PostgreSQL is full: orders are refused as in any outage, none that was taken is lost, and it goes on by itself. */
@BootedOrderService
@DirtiesContext
class DiskFullIT {

    private static final int DISK_MEGABYTES = 256;

    /** Pages that have room left take some. */
    private static final int MOST = 500;

    private static SmallDisk disk;
    private static OwnBackend postgres;

    @LocalServerPort
    private int port;

    @Autowired
    private TestIssuer issuer;

    @BeforeAll
    static void aDiskOfItsOwn() {
        var mounted = SmallDisk.mounted(DISK_MEGABYTES);
        assumeTrue(
                mounted.isPresent(), "SKIPPED: a disk that can be full has to be mounted, which takes root on Linux");
        disk = mounted.get();
        postgres = OwnBackend.postgresOn(disk);
    }

    @AfterAll
    static void unmount() {
        if (disk != null) {
            disk.free();
            postgres.close();
            disk.close();
        }
    }

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        properties.add("spring.datasource.url", () -> "jdbc:postgresql://127.0.0.1:" + postgres.port() + "/orders");
        properties.add("spring.datasource.username", () -> "orders");
        properties.add("spring.datasource.password", () -> "orders");
        properties.add("plinth.order.request-lease", () -> "5s");
    }

    @RepeatedTest(3)
    void anOrderIsRefusedWhileTheDiskIsFullAndTakenOnceThereIsRoom() throws SQLException {
        var anna = annaWantsAChair();
        Placing placing = placeUntilRefused(anna);

        assertThat(placing.last.status()).isEqualTo(503);
        assertThat(placing.last.at("/code")).isEqualTo("orders-unavailable");
        assertThat(anna.get("/api/orders").status()).isEqualTo(200);

        thereIsRoomAgain(anna, placing);
        assertThat(lost(anna, placing)).isEmpty();
        assertThat(ordersOf(anna)).isEqualTo(placing.taken.size() + 1);
    }

    @Test
    void anOrderThatIsTakenBeforeItIsStoredIsLost() throws SQLException {
        Hasty.takes = true;
        var anna = annaWantsAChair();

        Placing placing = placeUntilRefused(anna);

        thereIsRoomAgain(anna, placing);
        assertThat(lost(anna, placing)).hasSize(1);
    }

    /** The seeded bug: while it is on, the next order that the store refuses is said to be placed. */
    @TestConfiguration
    static class Hasty {

        private static volatile boolean takes;

        @Bean
        OncePerRequestFilter saysYesTooEarly() {
            return new OncePerRequestFilter() {
                @Override
                protected void doFilterInternal(
                        HttpServletRequest request, HttpServletResponse response, FilterChain next)
                        throws ServletException, IOException {
                    var held = new ContentCachingResponseWrapper(response);
                    next.doFilter(request, held);
                    if (takes && isAnOrder(request) && held.getStatus() == 503) {
                        takes = false;
                        held.reset();
                        held.setStatus(201);
                        held.setContentType("application/json");
                        held.getWriter().print("{\"id\":\"" + UUID.randomUUID() + "\"}");
                    }
                    held.copyBodyToResponse();
                }
            };
        }
    }

    private static boolean isAnOrder(HttpServletRequest request) {
        return request.getMethod().equals("POST") && request.getRequestURI().equals("/api/orders");
    }

    /** @param taken ids of the orders that she was told of as placed */
    private record Placing(String quote, List<String> taken, String refusedKey, Reply last) {}

    private Shopper annaWantsAChair() {
        var chair = new Sku("CHAIR-" + System.nanoTime());
        var anna = Shopper.at(port, issuer.shopper());
        ShopNeighbours.running().catalog().sells(offer(chair, 12_900), 2 * MOST);
        ShopNeighbours.running().cartOf(anna.id(), new CartLine(chair, 1));
        return anna;
    }

    private static Placing placeUntilRefused(Shopper anna) throws SQLException {
        String quote = anna.quote(Map.of("country", "SE")).at("/id");
        beginAFreshLog();
        disk.fill();
        var taken = new ArrayList<String>();
        String key = newKey();
        Reply last = anna.placeAt(quote, key, Shopper.PLACEMENT);
        while (last.status() == HttpStatus.CREATED.value() && taken.size() < MOST) {
            taken.add(last.at("/id"));
            key = newKey();
            last = anna.placeAt(quote, key, Shopper.PLACEMENT);
        }
        return new Placing(quote, taken, key, last);
    }

    private static void thereIsRoomAgain(Shopper anna, Placing placing) {
        disk.free();
        await().atMost(Duration.ofMinutes(1))
                .until(() -> anna.placeAt(placing.quote, placing.refusedKey, Shopper.PLACEMENT)
                                .status()
                        == 201);
    }

    private static List<String> lost(Shopper anna, Placing placing) {
        return placing.taken.stream()
                .filter(id -> anna.order(id).status() != 200)
                .toList();
    }

    /** What has no room for its log any more ends; what has some refuses. Here the second is meant. */
    private static void beginAFreshLog() throws SQLException {
        try (var server = DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + postgres.port() + "/postgres?user=postgres");
                var statement = server.createStatement()) {
            statement.execute("select pg_switch_wal()");
            statement.execute("checkpoint");
        }
    }

    private static int ordersOf(Shopper shopper) throws SQLException {
        try (var orders = DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + postgres.port() + "/orders?user=orders&password=orders");
                var count = orders.prepareStatement("select count(*) from orders where owner = ?")) {
            count.setString(1, shopper.id());
            var row = count.executeQuery();
            row.next();
            return row.getInt(1);
        }
    }
}
