package dev.plinth.order.postgres;

import dev.plinth.order.BootedOrderService;
import dev.plinth.order.domain.IdempotencyKeys;
import dev.plinth.order.domain.IdempotencyKeysContract;
import org.springframework.beans.factory.annotation.Autowired;

@BootedOrderService
class PostgresIdempotencyKeysIT extends IdempotencyKeysContract {

    @Autowired
    private IdempotencyKeys keys;

    @Override
    protected IdempotencyKeys keys() {
        return keys;
    }
}
