package dev.plinth.asset.dynamodb;

import dev.plinth.asset.domain.Models;
import dev.plinth.asset.domain.Retentions;
import dev.plinth.asset.domain.RetentionsContract;

class DynamoDbRetentionsIT extends RetentionsContract {

    private final TestTable table = new TestTable();

    @Override
    protected Models models() {
        return table.models();
    }

    @Override
    protected Retentions retentions() {
        return table.retentions();
    }
}
