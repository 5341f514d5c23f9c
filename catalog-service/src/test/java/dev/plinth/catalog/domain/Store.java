package dev.plinth.catalog.domain;

/** One place that keeps everything: the fake, or the real table. */
public interface Store {

    Products products();

    Stocks stocks();

    Reservations reservations();

    Models models();

    /** How many events wait to be published: none for a state that was not stored, one for each that was. */
    int eventsToldOf();
}
