package dev.plinth.order.postgres;

import dev.plinth.order.BootedOrderService;
import dev.plinth.order.domain.pricing.WrongCodes;
import dev.plinth.order.domain.pricing.WrongCodesContract;
import org.springframework.beans.factory.annotation.Autowired;

@BootedOrderService
class PostgresWrongCodesIT extends WrongCodesContract {

    @Autowired
    private WrongCodes codes;

    @Override
    protected WrongCodes codes() {
        return codes;
    }
}
