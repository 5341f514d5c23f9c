package dev.plinth.search.domain;

import java.util.List;

/** The sort values of the last product on a page. */
public record Cursor(List<Object> values) {
    public Cursor {
        values = List.copyOf(values);
    }
}
