package dev.plinth.devstack.payments.ledger;

import dev.plinth.devstack.payments.domain.Event;
import dev.plinth.devstack.payments.domain.Fact;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The truth about every payment. Changes happen one after the other; each is one line of the file, and nobody, reader
 * or writer, gets an answer before all that it rests on is on disk.
 */
public final class Ledger implements AutoCloseable {

    private final Books books = new Books();
    private final ReentrantLock turn = new ReentrantLock();
    private final List<Consumer<Event>> listeners = new CopyOnWriteArrayList<>();
    private final Journal journal;

    public Ledger(Path file) {
        this.journal = Journal.open(file, line -> FactsJson.read(line).forEach(books::enter));
    }

    /** Calls {@code listener} with each event that is not delivered, at once for old ones. */
    public void onEvent(Consumer<Event> listener) {
        listeners.add(listener);
        ask(Books::undelivered).forEach(listener);
    }

    public <T> T ask(Function<Books, T> question) {
        T answer = inTurn(() -> question.apply(books));
        journal.sync();
        return answer;
    }

    /** Records what {@code decision} makes of the books. Nothing is recorded when it throws. */
    public <T> T change(Function<Books, Change<T>> decision) {
        Change<T> change = inTurn(() -> record(decision.apply(books)));
        journal.sync();
        change.facts().forEach(this::announce);
        return change.result();
    }

    public void record(Fact fact) {
        change(_ -> new Change<>(fact, List.of(fact)));
    }

    @Override
    public void close() {
        journal.close();
    }

    private <T> Change<T> record(Change<T> change) {
        if (!change.facts().isEmpty()) {
            journal.append(FactsJson.write(change.facts()));
            change.facts().forEach(books::enter);
        }
        return change;
    }

    private void announce(Fact fact) {
        if (fact instanceof Event event) {
            listeners.forEach(listener -> listener.accept(event));
        }
    }

    private <T> T inTurn(Supplier<T> work) {
        turn.lock();
        try {
            return work.get();
        } finally {
            turn.unlock();
        }
    }
}
