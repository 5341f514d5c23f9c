package dev.plinth.devstack.payments.ledger;

import dev.plinth.devstack.payments.domain.Fact;
import java.util.List;

/** What a look into the books led to: facts that stand together or not at all, and a result for who asked. */
public record Change<T>(T result, List<Fact> facts) {
    public Change {
        facts = List.copyOf(facts);
    }
}
