package dev.plinth.search.domain;

/** The index does not answer; that says nothing about what it holds. */
public class SearchUnavailable extends RuntimeException {
    public SearchUnavailable(Throwable cause) {
        super("the search index does not answer", cause);
    }
}
