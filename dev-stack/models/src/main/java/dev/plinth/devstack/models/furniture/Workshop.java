package dev.plinth.devstack.models.furniture;

import java.util.List;

/** Every piece the workshop makes. */
public final class Workshop {

    private static final List<Furniture> PIECES = List.of(
            new DiningChair(),
            new SideTable(),
            new TableLamp(),
            new PendantLamp(),
            new OpenShelf(),
            new TwoSeatSofa(),
            new SnakePlanter(),
            new CounterStool(),
            new WritingDesk(),
            new Sideboard());

    private Workshop() {}

    public static List<Furniture> pieces() {
        return PIECES;
    }

    public static Furniture piece(String name) {
        return PIECES.stream()
                .filter(piece -> piece.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the workshop makes no " + name));
    }
}
