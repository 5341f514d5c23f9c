package dev.plinth.devstack.payments.ledger;

import dev.plinth.devstack.payments.domain.Answer;
import dev.plinth.devstack.payments.domain.Delivered;
import dev.plinth.devstack.payments.domain.Event;
import dev.plinth.devstack.payments.domain.Fact;
import dev.plinth.devstack.payments.domain.PaymentIntent;
import dev.plinth.devstack.payments.domain.PaymentMethod;
import dev.plinth.devstack.payments.domain.Refund;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedCollection;
import java.util.Set;

/** What the ledger's facts add up to. Lists are newest first. */
public final class Books {

    private final Map<String, PaymentMethod> methods = new HashMap<>();
    private final LinkedHashMap<String, PaymentIntent> intents = new LinkedHashMap<>();
    private final LinkedHashMap<String, Refund> refunds = new LinkedHashMap<>();
    private final LinkedHashMap<String, Event> events = new LinkedHashMap<>();
    private final Map<String, Answer> answers = new HashMap<>();
    private final Set<String> delivered = new HashSet<>();

    void enter(Fact fact) {
        switch (fact) {
            case PaymentMethod method -> methods.put(method.id(), method);
            case PaymentIntent intent -> intents.put(intent.id(), intent);
            case Refund refund -> refunds.put(refund.id(), refund);
            case Event event -> events.put(event.id(), event);
            case Answer answer -> answers.put(answer.key(), answer);
            case Delivered(String event) -> delivered.add(event);
        }
    }

    public Optional<PaymentMethod> method(String id) {
        return Optional.ofNullable(methods.get(id));
    }

    public Optional<PaymentIntent> intent(String id) {
        return Optional.ofNullable(intents.get(id));
    }

    public SequencedCollection<PaymentIntent> intents() {
        return intents.sequencedValues().reversed();
    }

    public Optional<Refund> refund(String id) {
        return Optional.ofNullable(refunds.get(id));
    }

    public SequencedCollection<Refund> refunds() {
        return refunds.sequencedValues().reversed();
    }

    /** What went back of an intent's money. */
    public long refunded(PaymentIntent intent) {
        return refunds.values().stream()
                .filter(refund -> refund.intent().equals(intent.id()))
                .mapToLong(Refund::amount)
                .sum();
    }

    public Optional<Event> event(String id) {
        return Optional.ofNullable(events.get(id));
    }

    public SequencedCollection<Event> events() {
        return events.sequencedValues().reversed();
    }

    /** Whether the shop has taken it. */
    public boolean isDelivered(Event event) {
        return delivered.contains(event.id());
    }

    /** Events the shop has not taken yet, oldest first. */
    List<Event> undelivered() {
        return events.values().stream().filter(event -> !isDelivered(event)).toList();
    }

    /** The answer that a request with this idempotency key got. */
    public Optional<Answer> answer(String key) {
        return Optional.ofNullable(answers.get(key));
    }
}
