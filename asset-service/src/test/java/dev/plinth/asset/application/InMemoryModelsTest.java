package dev.plinth.asset.application;

import dev.plinth.asset.domain.Models;
import dev.plinth.asset.domain.ModelsContract;
import dev.plinth.asset.domain.Retentions;

class InMemoryModelsTest extends ModelsContract {

    private final InMemoryModels store = new InMemoryModels();

    @Override
    protected Models models() {
        return store;
    }

    @Override
    protected Retentions retentions() {
        return store;
    }

    @Override
    protected int told() {
        return store.events().size() + store.withdrawn().size();
    }
}
