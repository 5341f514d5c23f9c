package dev.plinth.catalog.application;

import dev.plinth.catalog.domain.Sku;
import dev.plinth.catalog.domain.StaleVersion;
import dev.plinth.catalog.domain.Stock;
import dev.plinth.catalog.domain.Stocks;
import dev.plinth.catalog.domain.Unknown;
import org.springframework.stereotype.Service;

/** The merchant has counted. */
@Service
public class SetStock {

    private final Stocks stocks;
    private final Contention contention;

    SetStock(Stocks stocks, Contention contention) {
        this.stocks = stocks;
        this.contention = contention;
    }

    /** @throws StaleVersion if {@code version} is not the current one */
    public Stock set(Sku sku, long version, int onHand) {
        return contention.retrying(() -> {
            Stock current = stocks.find(sku).orElseThrow(() -> new Unknown("SKU"));
            if (current.version() != version) {
                throw new StaleVersion();
            }
            Stock counted = current.counted(onHand);
            stocks.store(counted);
            return counted;
        });
    }
}
