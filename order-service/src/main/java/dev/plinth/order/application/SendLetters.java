package dev.plinth.order.application;

import dev.plinth.order.domain.Letter;
import dev.plinth.order.domain.Letters;
import dev.plinth.order.domain.Order;
import dev.plinth.order.domain.Orders;
import dev.plinth.order.domain.Post;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Sends the mails that wait. One that cannot be sent is tried again, ever more seldom, and never given up. */
@Service
public class SendLetters {

    private static final Logger log = LoggerFactory.getLogger(SendLetters.class);
    private static final int AT_ONCE = 20;
    private static final int DOUBLINGS = 9;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);

    /** Longer than a batch takes; whoever dies with it holds it up no longer. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    private final Letters letters;
    private final Orders orders;
    private final LetterWriter writer;
    private final Post post;
    private final Clock clock;

    SendLetters(Letters letters, Orders orders, LetterWriter writer, Post post, Clock clock) {
        this.letters = letters;
        this.orders = orders;
        this.writer = writer;
        this.post = post;
        this.clock = clock;
    }

    public void sendDue() {
        Instant now = clock.instant();
        letters.takeDue(now, now.plus(LEASE), AT_ONCE).forEach(this::sendOrLeave);
    }

    private void sendOrLeave(Letter letter) {
        try {
            Order order = orders.get(letter.order());
            if (!order.recipient().isErased()) {
                post.send(writer.write(letter, order));
            }
            letters.sent(letter.id(), clock.instant());
        } catch (RuntimeException fault) {
            log.warn("A mail about order {} waits: {}", letter.order(), fault.toString());
            letters.later(letter.id(), clock.instant().plus(pause(letter.attempts())));
        }
    }

    /** Ten seconds, doubled each time, at most an hour and a half. */
    private static Duration pause(int attempts) {
        return FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, DOUBLINGS));
    }
}
