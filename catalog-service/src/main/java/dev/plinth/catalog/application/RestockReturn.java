package dev.plinth.catalog.application;

import dev.plinth.catalog.domain.Quantities;
import dev.plinth.catalog.domain.ReturnId;
import dev.plinth.catalog.domain.Sku;
import dev.plinth.catalog.domain.Stock;
import dev.plinth.catalog.domain.Stocks;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Goods came back that can be sold again. */
@Service
public class RestockReturn {

    private static final Logger log = LoggerFactory.getLogger(RestockReturn.class);

    private final Stocks stocks;
    private final Turns turns;
    private final Contention contention;

    RestockReturn(Stocks stocks, Turns turns, Contention contention) {
        this.stocks = stocks;
        this.turns = turns;
        this.contention = contention;
    }

    /** Once for each return, however often it is told. A SKU that no product ever claimed is passed over. */
    public void restock(ReturnId goods, Quantities units) {
        contention.retrying(() -> turns.take(units.skus(), () -> {
            Map<Sku, Stock> current = stocks.find(units.skus());
            if (current.size() < units.skus().size()) {
                log.warn("Return {} has units of a SKU that is not known here", goods.value());
            }
            List<Stock> next = current.values().stream()
                    .map(stock -> stock.putBack(units.bySku().getOrDefault(stock.sku(), 0)))
                    .toList();
            return stocks.restock(goods, next);
        }));
    }
}
