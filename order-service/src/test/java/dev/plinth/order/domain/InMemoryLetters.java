package dev.plinth.order.domain;

import dev.plinth.order.domain.Letter.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Mails to send, in memory, about the orders of a fake. */
public class InMemoryLetters implements Letters {

    /** @param due null once it was sent */
    private record Kept(
            Letter letter, Instant createdAt, @Nullable Instant due) {}

    private final InMemoryOrders orders;
    private final Map<LetterId, Kept> all = new LinkedHashMap<>();

    public InMemoryLetters(InMemoryOrders orders) {
        this.orders = orders;
    }

    public synchronized void add(OrderId order, Kind kind, Instant due) {
        var letter = new Letter(new LetterId(UUID.randomUUID()), order, kind, null, 0);
        all.put(letter.id(), new Kept(letter, due, due));
    }

    @Override
    public synchronized void addLookUp(OrderNumber number, String email, Instant now) {
        orders.all().stream()
                .filter(order -> order.number().equals(number))
                .filter(order -> order.recipient().email().equalsIgnoreCase(email))
                .filter(order -> all.values().stream().noneMatch(kept -> isLately(kept, order.id(), now)))
                .forEach(order -> add(order.id(), Kind.LOOK_UP, now));
    }

    private static boolean isLately(Kept kept, OrderId order, Instant now) {
        return kept.letter().order().equals(order)
                && kept.letter().kind() == Kind.LOOK_UP
                && kept.createdAt().isAfter(now.minus(Duration.ofHours(1)));
    }

    @Override
    public synchronized List<Letter> takeDue(Instant now, Instant until, int most) {
        List<Kept> taken = all.values().stream()
                .filter(kept -> kept.due() != null && !kept.due().isAfter(now))
                .sorted(Comparator.comparing(Kept::due))
                .limit(most)
                .toList();
        taken.forEach(kept -> {
            Letter letter = kept.letter();
            var tried = new Letter(letter.id(), letter.order(), letter.kind(), letter.about(), letter.attempts() + 1);
            all.put(letter.id(), new Kept(tried, kept.createdAt(), until));
        });
        return taken.stream().map(Kept::letter).toList();
    }

    @Override
    public synchronized void sent(LetterId letter, Instant now) {
        change(letter, kept -> new Kept(kept.letter(), kept.createdAt(), null));
    }

    @Override
    public synchronized void later(LetterId letter, Instant at) {
        change(letter, kept -> new Kept(kept.letter(), kept.createdAt(), kept.due() == null ? null : at));
    }

    private void change(LetterId letter, UnaryOperator<Kept> change) {
        all.computeIfPresent(letter, (_, kept) -> change.apply(kept));
    }
}
