package dev.plinth.catalog.domain;

/**
 * The version of a model that shoppers see now.
 *
 * @param version which upload it is; goes down when the merchant rolls back
 * @param sequence counts publications, so that an older one that arrives late is known
 */
public record PublishedModel(ModelId id, long version, Posters posters, long sequence) {}
