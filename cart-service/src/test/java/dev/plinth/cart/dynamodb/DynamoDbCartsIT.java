package dev.plinth.cart.dynamodb;

import static dev.plinth.cart.domain.Shopping.GUEST;
import static dev.plinth.cart.domain.Shopping.theFullestCart;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plinth.cart.domain.Cart;
import dev.plinth.cart.domain.Carts;
import dev.plinth.cart.domain.CartsContract;
import dev.plinth.cart.domain.ChangedMeanwhile;
import dev.plinth.cart.domain.Details;
import dev.plinth.cart.domain.SharedCarts;
import dev.plinth.devstack.provision.LocalAws;
import dev.plinth.devstack.test.Backends;
import dev.plinth.devstack.test.Tables;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class DynamoDbCartsIT extends CartsContract {

    private static final DynamoDbClient DYNAMO_DB = LocalAws.dynamoDb(Backends.dynamoDb());
    private static final int TWICE = 2;
    private static final CartTable TABLE = new CartTable(Tables.create("carts", DYNAMO_DB));

    private final CartStore store = new CartStore(DYNAMO_DB, TABLE, clock);
    private final Carts carts = new DynamoDbCarts(store);
    private final SharedCarts sharedCarts = new DynamoDbSharedCarts(store);

    @BeforeEach
    void emptyTable() {
        DYNAMO_DB
                .scan(scan -> scan.tableName(TABLE.table()))
                .items()
                .forEach(item -> DYNAMO_DB.deleteItem(
                        delete -> delete.tableName(TABLE.table()).key(Map.of("owner", item.get("owner")))));
    }

    /** The client repeats a call whose answer it did not hear, and then hears that somebody else was first. */
    @Test
    void aWriteThatIsRepeatedUnheardIsOneWrite() {
        Carts hardOfHearing = new DynamoDbCarts(new CartStore(asking(DYNAMO_DB, TWICE), TABLE, clock));

        Cart first = hardOfHearing.save(theFullestCart(GUEST));
        Cart second = hardOfHearing.save(first.with(_ -> Details.NONE));

        assertThat(second.version()).isEqualTo(2);
        assertThat(carts.of(GUEST)).contains(second);
        assertThatExceptionOfType(ChangedMeanwhile.class).isThrownBy(() -> hardOfHearing.save(first));
    }

    private static DynamoDbClient asking(DynamoDbClient store, int times) {
        return (DynamoDbClient) Proxy.newProxyInstance(
                DynamoDbClient.class.getClassLoader(),
                new Class<?>[] {DynamoDbClient.class},
                (_, method, arguments) -> {
                    try {
                        Object heard = null;
                        for (int i = 0; i < (method.getName().equals("putItem") ? times : 1); i++) {
                            heard = method.invoke(store, arguments);
                        }
                        return heard;
                    } catch (InvocationTargetException refused) {
                        throw refused.getCause();
                    }
                });
    }

    @Override
    protected Carts carts() {
        return carts;
    }

    @Override
    protected SharedCarts sharedCarts() {
        return sharedCarts;
    }
}
