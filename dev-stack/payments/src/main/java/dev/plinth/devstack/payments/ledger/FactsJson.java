package dev.plinth.devstack.payments.ledger;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeInfo.Id;
import dev.plinth.devstack.payments.domain.Answer;
import dev.plinth.devstack.payments.domain.Delivered;
import dev.plinth.devstack.payments.domain.Event;
import dev.plinth.devstack.payments.domain.Fact;
import dev.plinth.devstack.payments.domain.IntentState;
import dev.plinth.devstack.payments.domain.PaymentIntent;
import dev.plinth.devstack.payments.domain.PaymentMethod;
import dev.plinth.devstack.payments.domain.Refund;
import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;

/** How facts lie in the file: a JSON array to a line, each fact with its type's name. */
final class FactsJson {

    private static final TypeReference<List<Fact>> FACTS = new TypeReference<>() {};

    private static final JsonMapper JSON = JsonMapper.builder()
            .addMixIn(Fact.class, Named.class)
            .addMixIn(IntentState.class, Named.class)
            .registerSubtypes(
                    new NamedType(PaymentMethod.class, "payment-method"),
                    new NamedType(PaymentIntent.class, "payment-intent"),
                    new NamedType(Refund.class, "refund"),
                    new NamedType(Event.class, "event"),
                    new NamedType(Answer.class, "answer"),
                    new NamedType(Delivered.class, "delivered"),
                    new NamedType(IntentState.RequiresPaymentMethod.class, "requires-payment-method"),
                    new NamedType(IntentState.RequiresConfirmation.class, "requires-confirmation"),
                    new NamedType(IntentState.RequiresAction.class, "requires-action"),
                    new NamedType(IntentState.RequiresCapture.class, "requires-capture"),
                    new NamedType(IntentState.Succeeded.class, "succeeded"),
                    new NamedType(IntentState.Canceled.class, "canceled"))
            .build();

    private FactsJson() {}

    static String write(List<? extends Fact> facts) {
        return JSON.writerFor(FACTS).writeValueAsString(facts);
    }

    static List<Fact> read(String line) {
        return JSON.readValue(line, FACTS);
    }

    @JsonTypeInfo(use = Id.NAME, property = "is")
    private interface Named {}
}
