package dev.plinth.devstack.trials.shoppers;

import dev.plinth.devstack.trials.ledgers.Fact;
import java.util.ArrayList;
import java.util.List;

/** What all shoppers did and were told; each one's own entries are in the order in which they happened. */
public final class Journal {

    private final List<Fact> facts = new ArrayList<>();

    synchronized void write(Fact fact) {
        facts.add(fact);
    }

    public synchronized List<Fact> read() {
        return List.copyOf(facts);
    }
}
