package dev.plinth.devstack.trials.ledgers;

import java.util.stream.Stream;

/** Every answer to who looks at a model is the version that its merchant has published, byte for byte. */
final class WhatIsPublishedIsShown implements Rule {

    @Override
    public String promise() {
        return "a published model is shown as it was published";
    }

    @Override
    public Stream<Violation> brokenIn(Books books) {
        return books.facts(Fact.Looked.class)
                .filter(look -> !look.seen().equals(look.published()))
                .map(look -> violation(look.model(), "was seen as %s and should be %s", look.seen(), look.published()));
    }
}
