package dev.plinth.asset.application;

import dev.plinth.asset.domain.Models;
import dev.plinth.asset.domain.Retentions;
import dev.plinth.asset.domain.RetentionsContract;

class InMemoryRetentionsTest extends RetentionsContract {

    private final InMemoryModels store = new InMemoryModels();

    @Override
    protected Models models() {
        return store;
    }

    @Override
    protected Retentions retentions() {
        return store;
    }
}
