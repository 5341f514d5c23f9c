package dev.plinth.devstack.payments;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Tests of which each has a provider and a shop of its own. */
abstract class WithAShop {

    @TempDir
    Path data;

    TestShop shop;

    @BeforeEach
    void start() {
        shop = new TestShop(data);
    }

    @AfterEach
    void stop() {
        shop.close();
    }
}
