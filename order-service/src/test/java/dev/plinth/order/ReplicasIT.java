package dev.plinth.order;

import static dev.plinth.order.Shopper.newKey;
import static dev.plinth.order.domain.OrderFixtures.offer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.plinth.devstack.test.Crowd;
import dev.plinth.devstack.test.Replica;
import dev.plinth.devstack.test.TestIssuer;
import dev.plinth.devstack.test.Topics;
import dev.plinth.order.Shopper.Reply;
import dev.plinth.order.application.ReconcileOrders;
import dev.plinth.order.domain.CartLine;
import dev.plinth.order.domain.Sku;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two replicas on one database and one topic: whichever is asked, and both at once, there is one of everything. */
@BootedOrderService
class ReplicasIT {

    private static final int AT_ONCE = 20;
    private static final int ORDERS = 12;

    private static ConfigurableApplicationContext second;

    private final Provider provider = Provider.running();

    @LocalServerPort
    private int port;

    @Autowired
    private TestIssuer issuer;

    @Autowired
    private Topics topics;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private ReconcileOrders reconcileHere;

    private final Sku chair = new Sku("CHAIR-" + System.nanoTime());
    private Shopper here;
    private Shopper there;

    /** An order, and its shopper at each replica. */
    private record Visit(Shopper here, Shopper there, Reply order) {}

    @BeforeAll
    static void start(@Autowired ConfigurableEnvironment environment) {
        second = Replica.of(OrderService.class, environment, Map.of());
    }

    @AfterAll
    static void stop() {
        second.close();
    }

    @BeforeEach
    void annaWantsAChair() {
        var anna = issuer.shopper();
        here = Shopper.at(port, anna);
        there = Shopper.at(second.getEnvironment().getRequiredProperty("local.server.port", Integer.class), anna);
        ShopNeighbours.running().catalog().sells(offer(chair, 12_900), 1000);
        ShopNeighbours.running().cartOf(anna.subject(), new CartLine(chair, 1));
    }

    @Test
    void theSameKeyAtBothAtOnceIsOneOrderAndOneCharge() throws Exception {
        String quote = here.quote(Map.of("country", "SE")).at("/id");
        String key = newKey();
        List<Reply> placed = atBoth(shopper -> shopper.placeAt(quote, key, Shopper.PLACEMENT));

        assertThat(placed).extracting(Reply::status).containsOnly(201, 409).contains(201);
        assertThat(here.get("/api/orders").json().path("items")).hasSize(1);
        Reply order = there.placeAt(quote, key, Shopper.PLACEMENT);
        assertThat(order.replayed()).isTrue();

        String method = provider.methodFor(Provider.GOOD);
        String payment = newKey();
        List<Reply> paid = atBoth(shopper -> shopper.pay(order.at("/id"), payment, method));

        assertThat(paid).extracting(Reply::status).containsOnly(200, 409).contains(200);
        isPaidOnce(new Visit(here, there, order));
    }

    /** Neither the shopper nor the provider says that the bank has agreed: each replica finds out, at the same time. */
    @Test
    void bothReconcileAndEachOrderIsPaidInvoicedAndToldOfOnce() throws Exception {
        List<Visit> visits =
                Stream.generate(this::agreedByTheBankOnly).limit(ORDERS).toList();
        sql.sql("update orders set check_at = now() - interval '1 minute' where id::text in (:ids)")
                .param(
                        "ids",
                        visits.stream().map(visit -> visit.order().at("/id")).toList())
                .update();
        var reconcileThere = second.getBean(ReconcileOrders.class);

        Crowd.atOnce(Stream.concat(
                        Stream.of(reconcileHere, reconcileThere).map(replica -> done(replica::reconcile)),
                        visits.stream()
                                .map(visit -> done(() ->
                                        visit.there().refresh(visit.order().at("/id")))))
                .toList());

        visits.forEach(this::isPaidOnce);
        List<Long> numbers = sql.sql("select sequence from invoice where series = 'INVOICE' order by sequence")
                .query(Long.class)
                .list();
        assertThat(numbers)
                .isEqualTo(LongStream.rangeClosed(1, numbers.size()).boxed().toList());
    }

    private Visit agreedByTheBankOnly() {
        annaWantsAChair();
        Reply order = here.place(newKey());
        Reply asked = here.pay(order.at("/id"), newKey(), provider.methodFor(Provider.ASKS));
        provider.decide(URI.create(asked.at("/payment/nextActionUrl")), "authorise");
        return new Visit(here, there, order);
    }

    private void isPaidOnce(Visit visit) {
        Reply order = visit.order();
        String id = order.at("/id");
        assertThat(visit.here().order(id).at("/state")).isEqualTo("PAID");
        assertThat(visit.there().order(id).text())
                .isEqualTo(visit.here().order(id).text());
        assertThat(provider.ledger(id, "charged")).isEqualTo(order.minorUnits("/total"));
        assertThat(provider.ledger(id, "intents")).isOne();
        assertThat(sql.sql("select count(*) from invoice where order_id::text = ?")
                        .param(id)
                        .query(Integer.class)
                        .single())
                .isOne();
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(OrderEventsHeard.of(topics, id))
                        .extracting(event -> event.path("type").asString())
                        .containsExactly("order.placed", "order.paid"));
        await().atMost(Duration.ofMinutes(1)).until(() -> leftInTheOutbox(id) == 0);
    }

    private int leftInTheOutbox(String order) {
        return sql.sql("select count(*) from outbox where event::text like ?")
                .param("%" + order + "%")
                .query(Integer.class)
                .single();
    }

    private List<Reply> atBoth(Ask ask) throws InterruptedException {
        var number = new AtomicInteger();
        return Crowd.atOnce(AT_ONCE, () -> ask.of(number.getAndIncrement() % 2 == 0 ? here : there));
    }

    private interface Ask {
        Reply of(Shopper shopper);
    }

    private static Callable<Boolean> done(Runnable deed) {
        return () -> {
            deed.run();
            return true;
        };
    }
}
