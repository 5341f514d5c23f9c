package dev.plinth.search.domain;

/** In which order products are found. */
public enum Order {
    RELEVANCE,
    PRICE_ASC,
    PRICE_DESC,
    NEWEST
}
