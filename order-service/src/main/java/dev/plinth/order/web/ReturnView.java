package dev.plinth.order.web;

import dev.plinth.order.domain.Return;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param note what the merchant said to it */
record ReturnView(
        UUID id,
        Return.State state,
        List<UnitsJson> lines,
        String reason,
        @Nullable String note,
        Instant requestedAt) {

    static ReturnView of(Return goods) {
        return new ReturnView(
                goods.id().value(),
                goods.state(),
                UnitsJson.of(goods.lines()),
                goods.reason(),
                goods.note(),
                goods.requestedAt());
    }
}
