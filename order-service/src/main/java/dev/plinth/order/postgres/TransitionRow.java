package dev.plinth.order.postgres;

import dev.plinth.order.domain.CancelReason;
import dev.plinth.order.domain.OrderState;
import dev.plinth.order.domain.Transition;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Embeddable
record TransitionRow(
        @Enumerated(EnumType.STRING) OrderState state,
        Instant at,
        @Enumerated(EnumType.STRING) @Nullable CancelReason reason) {

    static TransitionRow of(Transition step) {
        return new TransitionRow(step.state(), step.at(), step.reason());
    }

    Transition toTransition() {
        return new Transition(state, at, reason);
    }
}
