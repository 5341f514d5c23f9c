package dev.plinth.asset.dynamodb;

import dev.plinth.asset.domain.Models;
import dev.plinth.asset.domain.ModelsContract;
import dev.plinth.asset.domain.Retentions;

class DynamoDbModelsIT extends ModelsContract {

    private final TestTable table = new TestTable();

    @Override
    protected Models models() {
        return table.models();
    }

    @Override
    protected Retentions retentions() {
        return table.retentions();
    }

    @Override
    protected int told() {
        return table.told();
    }
}
