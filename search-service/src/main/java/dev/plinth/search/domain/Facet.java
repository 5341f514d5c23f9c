package dev.plinth.search.domain;

/** What a shopper narrows a result by; several values of one facet widen it, several facets narrow it. */
public enum Facet {
    CATEGORY,
    BRAND,
    COLOR,
    MATERIAL
}
