package dev.plinth.order.web;

import dev.plinth.order.domain.Order;
import dev.plinth.order.domain.OrderId;
import dev.plinth.order.domain.OrderState;
import dev.plinth.order.domain.Orders;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** One listener of one order. It has a thread of its own, so that a slow one holds nobody up. */
final class OrderStream implements Runnable {

    private static final Duration LOOK = Duration.ofMillis(250);

    /** Silence is filled before any proxy on the way takes it for an end. */
    private static final Duration SILENCE = Duration.ofSeconds(4);

    /** After that the listener is let go; it comes back and goes on where it was. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final Orders orders;
    private final WatchedOrders watched;
    private final OrderId id;
    private final SseEmitter emitter;
    private long told;
    private long silentSince = System.nanoTime();

    /** @param told the version that the listener knows already, below zero for none */
    OrderStream(Orders orders, WatchedOrders watched, OrderId id, SseEmitter emitter, long told) {
        this.orders = orders;
        this.watched = watched;
        this.id = id;
        this.emitter = emitter;
        this.told = told;
    }

    @Override
    public void run() {
        watched.join(id);
        try {
            long end = System.nanoTime() + LONGEST.toNanos();
            boolean goesOn = tell(orders.get(id));
            while (goesOn && System.nanoTime() < end) {
                Thread.sleep(LOOK);
                goesOn = look();
            }
            emitter.complete();
        } catch (IOException | IllegalStateException gone) {
            emitter.complete();
        } catch (RuntimeException fault) {
            emitter.completeWithError(fault);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            watched.leave(id);
        }
    }

    /** False when there is nothing more to tell. */
    private boolean look() throws IOException {
        if (watched.versionOf(id) > told) {
            return tell(orders.get(id));
        }
        if (System.nanoTime() - silentSince > SILENCE.toNanos()) {
            send(SseEmitter.event().comment("nothing new"));
        }
        return true;
    }

    private boolean tell(Order order) throws IOException {
        if (order.version() > told) {
            send(SseEmitter.event()
                    .id(Long.toString(order.version()))
                    .name("order")
                    .data(OrderView.of(order), MediaType.APPLICATION_JSON));
            told = order.version();
        }
        return order.state() != OrderState.REFUNDED && (order.state() != OrderState.CANCELLED || order.owesMoney());
    }

    private void send(SseEmitter.SseEventBuilder event) throws IOException {
        emitter.send(event);
        silentSince = System.nanoTime();
    }
}
