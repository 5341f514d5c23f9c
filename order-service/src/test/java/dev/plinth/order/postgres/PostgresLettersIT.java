package dev.plinth.order.postgres;

import dev.plinth.order.BootedOrderService;
import dev.plinth.order.domain.Letters;
import dev.plinth.order.domain.LettersContract;
import dev.plinth.order.domain.Orders;
import org.springframework.beans.factory.annotation.Autowired;

@BootedOrderService
class PostgresLettersIT extends LettersContract {

    @Autowired
    private Letters letters;

    @Autowired
    private Orders orders;

    @Override
    protected Letters letters() {
        return letters;
    }

    @Override
    protected Orders orders() {
        return orders;
    }
}
