package dev.plinth.order.schedule;

import dev.plinth.order.application.Courtesy;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Longer than an order mostly takes to end, and far shorter than the provider waits for an answer to its notice. */
@Component
class NoticePause implements Courtesy {

    private final Duration length;

    NoticePause(@Value("${plinth.payment.notice-pause:300ms}") Duration length) {
        this.length = length;
    }

    @Override
    public void giveWay() {
        LockSupport.parkNanos(length.toNanos());
    }
}
