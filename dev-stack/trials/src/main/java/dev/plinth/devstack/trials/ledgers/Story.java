package dev.plinth.devstack.trials.ledgers;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Everything that the ledgers know of one order, SKU or cart, in the order of time. */
public final class Story {

    private record Line(Instant at, String who, String what) {}

    private final List<Line> lines = new ArrayList<>();

    private Story() {}

    public static String of(String about, Books books) {
        var story = new Story();
        Optional<OrderEntry> order = books.order(about);
        String key = order.map(OrderEntry::key).orElse(about);
        books.facts().stream()
                .filter(fact -> fact.told().contains(about) || fact.told().contains(key))
                .forEach(fact -> story.add(fact.at(), "shopper", fact.told()));
        order.ifPresent(known -> known.history().forEach(step -> story.add(step.at(), "orders", step.state())));
        books.events().stream()
                .filter(event -> event.subject().equals(about))
                .forEach(event -> story.add(event.time(), "events", event.type() + " " + event.sequence()));
        return story.text() + ends(about, books);
    }

    private void add(Instant at, String who, String what) {
        lines.add(new Line(at, who, what));
    }

    private String text() {
        var text = new StringBuilder();
        lines.stream()
                .sorted(Comparator.comparing(Line::at))
                .forEach(line -> text.append("    %s  %-8s %s%n".formatted(line.at, line.who, line.what)));
        return text.toString();
    }

    private static String ends(String about, Books books) {
        var text = new StringBuilder();
        books.payments().stream()
                .filter(payment -> payment.order().equals(about))
                .forEach(payment -> text.append("    in the end: %s%n".formatted(payment)));
        books.hold(about).ifPresent(hold -> text.append("    in the end: %s%n".formatted(hold)));
        return text.toString();
    }
}
