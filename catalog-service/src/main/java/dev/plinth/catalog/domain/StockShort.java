package dev.plinth.catalog.domain;

import java.util.List;

/** Not every line can be served, so none was taken. */
public class StockShort extends RuntimeException {

    private final transient List<Shortfall> shortfalls;

    public StockShort(List<Shortfall> shortfalls) {
        super("There is not enough stock for every line");
        this.shortfalls = List.copyOf(shortfalls);
    }

    public List<Shortfall> shortfalls() {
        return shortfalls;
    }
}
