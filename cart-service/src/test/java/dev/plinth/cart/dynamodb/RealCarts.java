package dev.plinth.cart.dynamodb;

import dev.plinth.cart.domain.Carts;
import dev.plinth.devstack.provision.LocalAws;
import dev.plinth.devstack.test.Backends;
import dev.plinth.devstack.test.Tables;
import java.time.Clock;

/** The carts of a table of their own, for tests of other packages. */
public final class RealCarts {

    private RealCarts() {}

    public static Carts inATableOfTheirOwn() {
        var dynamoDb = LocalAws.dynamoDb(Backends.dynamoDb());
        var table = new CartTable(Tables.create("carts", dynamoDb));
        return new DynamoDbCarts(new CartStore(dynamoDb, table, Clock.systemUTC()));
    }
}
