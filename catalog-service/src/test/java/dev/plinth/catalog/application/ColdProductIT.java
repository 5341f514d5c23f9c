package dev.plinth.catalog.application;

import static dev.plinth.catalog.domain.Furniture.CHAIR;
import static dev.plinth.catalog.domain.Furniture.OAK_CHAIR;
import static dev.plinth.catalog.domain.Furniture.aChair;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.catalog.domain.Products;
import dev.plinth.catalog.dynamodb.TestTable;
import dev.plinth.devstack.test.Crowd;
import dev.plinth.devstack.test.MovableClock;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A product that everybody opens at the same moment, as after a mail to all customers. */
class ColdProductIT {

    private static final int CLIENTS = 600;
    private static final int A_HANDFUL = CLIENTS / 20;

    private final TestTable table = new TestTable();
    private final Catalog catalog = new Catalog(table, new MovableClock());
    private final AtomicInteger calls = new AtomicInteger();
    private final Listings listings = new Listings(counted(table.products()), table.stocks(), table.models());

    @Test
    void aCrowdReachesDynamoDbAHandfulOfTimes() throws Exception {
        catalog.sells(CHAIR, aChair());
        catalog.has(OAK_CHAIR, 7);

        assertThat(Crowd.atOnce(CLIENTS, () -> listings.find(CHAIR))).containsOnly(catalog.listings.find(CHAIR));
        assertThat(calls.get()).isBetween(1, A_HANDFUL);
    }

    private Products counted(Products products) {
        return (Products) Proxy.newProxyInstance(
                Products.class.getClassLoader(), List.of(Products.class).toArray(Class[]::new), (_, method, values) -> {
                    calls.incrementAndGet();
                    return method.invoke(products, values);
                });
    }
}
