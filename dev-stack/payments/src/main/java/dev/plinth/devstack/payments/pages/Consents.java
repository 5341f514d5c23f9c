package dev.plinth.devstack.payments.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.plinth.devstack.payments.api.Call;
import dev.plinth.devstack.payments.api.IntentEvents;
import dev.plinth.devstack.payments.api.Params;
import dev.plinth.devstack.payments.domain.Ids;
import dev.plinth.devstack.payments.domain.IntentState.RequiresAction;
import dev.plinth.devstack.payments.domain.PaymentIntent;
import dev.plinth.devstack.payments.ledger.Books;
import dev.plinth.devstack.payments.ledger.Change;
import dev.plinth.devstack.payments.ledger.Ledger;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** What cardholders decide. */
public record Consents(Ledger ledger, IntentEvents events, Clock clock) {

    /** The intent, for who holds its secret. */
    Optional<PaymentIntent> find(String intent, String clientSecret) {
        return ledger.ask(books -> books.intent(intent))
                .filter(found ->
                        MessageDigest.isEqual(found.clientSecret().getBytes(UTF_8), clientSecret.getBytes(UTF_8)));
    }

    /** Records the decision, unless one was made meanwhile; returns the intent as it then stands. */
    PaymentIntent decide(String id, boolean authorised) {
        return ledger.change(books -> decided(id, authorised, books));
    }

    private Change<PaymentIntent> decided(String id, boolean authorised, Books books) {
        PaymentIntent intent = books.intent(id).orElseThrow();
        if (!(intent.state() instanceof RequiresAction)) {
            return new Change<>(intent, List.of());
        }
        PaymentIntent next = authorised ? intent.authorise() : intent.refuse();
        var call = new Call(clock.instant(), Ids.next("req"), null, id, new Params(""));
        return new Change<>(next, List.of(next, events.of(next, call)));
    }
}
