package dev.plinth.devstack.trials.shoppers;

import dev.plinth.devstack.launcher.shop.Answer;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Many who come at the same moment, look at one product again and again, and buy nothing. */
public final class Rush {

    private static final int AT_AN_ADDRESS = 8;
    /** Behind those of the crowd. */
    private static final int FIRST_ADDRESS = 1_000;

    private final String shop;
    private final Tally tally;

    public Rush(String shop, Tally tally) {
        this.shop = shop;
        this.tally = tally;
    }

    /** @return how many looks were answered with the product; the others were turned away, or met another blow */
    public int look(int visitors, Duration length) {
        long until = System.nanoTime() + length.toNanos();
        var served = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int household = 0; household * AT_AN_ADDRESS < visitors; household++) {
                var client = new Client(Crowd.visitorFrom(FIRST_ADDRESS + household, shop), tally);
                for (int one = 0; one < AT_AN_ADDRESS; one++) {
                    threads.submit(() -> look(client, until, served));
                }
            }
        }
        return served.get();
    }

    private static void look(Client client, long until, AtomicInteger served) {
        while (System.nanoTime() < until) {
            client.get("rush", "/api/products/" + Shelf.product(1))
                    .map(Answer::status)
                    .filter(status -> status == 200)
                    .ifPresent(_ -> served.incrementAndGet());
        }
    }
}
