package dev.plinth.devstack.payments.api;

import java.time.Instant;
import java.util.OptionalLong;

/** {@code created=…} or {@code created[gt|gte|lt|lte]=…}; both ends, in seconds since 1970, belong to it. */
record CreatedFilter(long from, long to) {

    static CreatedFilter in(Params params) {
        OptionalLong exactly = params.number("created");
        long gte = params.number("created[gte]").orElse(0);
        long gt = params.number("created[gt]").orElse(-1);
        long lte = params.number("created[lte]").orElse(Long.MAX_VALUE);
        long lt = params.number("created[lt]").orElse(Long.MAX_VALUE);
        return exactly.isPresent()
                ? new CreatedFilter(exactly.getAsLong(), exactly.getAsLong())
                : new CreatedFilter(Math.max(gte, gt + 1), Math.min(lte, lt - 1));
    }

    boolean lets(Instant created) {
        return created.getEpochSecond() >= from && created.getEpochSecond() <= to;
    }
}
