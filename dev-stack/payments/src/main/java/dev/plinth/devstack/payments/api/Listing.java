package dev.plinth.devstack.payments.api;

import dev.plinth.devstack.payments.domain.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Stripe's lists: newest first, at most a hundred at once, {@code starting_after} the last one seen. */
record Listing<T>(
        Function<T, String> id, Function<T, Instant> created, Function<T, Map<String, @Nullable Object>> json) {

    private static final int USUAL = 10;
    private static final int MOST = 100;

    Outcome page(String url, Call call, Collection<T> newestFirst, Predicate<T> wanted) {
        int limit = (int) call.params().number("limit").orElse(USUAL);
        if (limit < 1 || limit > MOST) {
            throw Refusal.invalid(null, "limit", "The limit must be between 1 and " + MOST + ".");
        }
        CreatedFilter time = CreatedFilter.in(call.params());
        List<T> found = after(call.params().text("starting_after").orElse(""), newestFirst).stream()
                .filter(wanted.and(each -> time.lets(created.apply(each))))
                .limit(limit + 1L)
                .toList();
        boolean more = found.size() > limit;
        return Outcome.ok(Json.object(
                "object",
                "list",
                "data",
                found.subList(0, more ? limit : found.size()).stream().map(json).toList(),
                "has_more",
                more,
                "url",
                url));
    }

    private List<T> after(String last, Collection<T> newestFirst) {
        var all = new ArrayList<>(newestFirst);
        if (last.isEmpty()) {
            return all;
        }
        int seen = all.stream().map(id).toList().indexOf(last);
        if (seen < 0) {
            throw Refusal.unknown("object", "starting_after", last);
        }
        return all.subList(seen + 1, all.size());
    }
}
