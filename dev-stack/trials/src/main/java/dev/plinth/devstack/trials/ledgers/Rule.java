package dev.plinth.devstack.trials.ledgers;

import java.util.List;
import java.util.stream.Stream;

/** A promise of the shop, checked by comparing ledgers. */
public interface Rule {

    /** All of them. */
    List<Rule> ALL = List.of(
            new NoUnitIsSoldTwice(),
            new NobodyIsChargedWithoutAnOrder(),
            new NoAcknowledgedWriteIsLost(),
            new NoCommittedEventIsLost(),
            new NoCartLineIsLost(),
            new RefundsStayWithinCharges(),
            new WhatIsPublishedIsShown());

    /** For a run in which nobody listened to events. */
    List<Rule> ALL_BUT_EVENTS = ALL.stream()
            .filter(rule -> !(rule instanceof NoCommittedEventIsLost))
            .toList();

    String promise();

    Stream<Violation> brokenIn(Books books);

    default Violation violation(String about, String what, Object... values) {
        return new Violation(promise(), about, what.formatted(values));
    }
}
