package dev.plinth.platform.events;

import java.util.List;

/** Events that were stored in one transaction with the state they tell of, and are not yet known to be published. */
public interface Outbox {

    /** The oldest first, as far as the store can tell. */
    List<Event> pending(int most);

    /** Forgets events that the topic has accepted. */
    void published(List<Event> events);
}
