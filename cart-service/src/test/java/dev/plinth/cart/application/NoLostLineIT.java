package dev.plinth.cart.application;

import static dev.plinth.cart.application.ParallelShopping.roundsThatLostALine;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.cart.domain.Carts;
import dev.plinth.cart.dynamodb.RealCarts;
import org.junit.jupiter.api.Test;

class NoLostLineIT {

    private static final int TIMES = 5;
    private static final int ROUNDS_AT_ONCE = 8;

    @Test
    void everyAcknowledgedLineIsFoundAfterParallelChangesAndAMerge() throws Exception {
        Carts carts = RealCarts.inATableOfTheirOwn();
        for (int i = 0; i < TIMES; i++) {
            assertThat(roundsThatLostALine(carts, ROUNDS_AT_ONCE)).isZero();
        }
    }
}
