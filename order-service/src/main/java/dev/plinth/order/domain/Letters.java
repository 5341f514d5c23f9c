package dev.plinth.order.domain;

import java.time.Instant;
import java.util.List;

/** Mails to send. Those about an order's progress are stored together with it; each is sent at least once. */
public interface Letters {

    /**
     * For the order of that number if it was placed with that address, and for no other. One an hour, so that nobody's
     * mailbox is filled by asking again and again. Who calls cannot tell what became of it.
     */
    void addLookUp(OrderNumber order, String email, Instant now);

    /** Whoever takes one has it until then: no other caller, on any machine, gets it meanwhile. */
    List<Letter> takeDue(Instant now, Instant until, int most);

    void sent(LetterId letter, Instant now);

    /** Not sent: to be tried again. */
    void later(LetterId letter, Instant at);
}
