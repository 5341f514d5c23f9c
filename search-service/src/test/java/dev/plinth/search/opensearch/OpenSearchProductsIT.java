package dev.plinth.search.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.devstack.test.Backend;
import dev.plinth.devstack.test.UseBackends;
import dev.plinth.search.domain.Products;
import dev.plinth.search.domain.ProductsContract;
import dev.plinth.search.domain.Stock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "plinth.media.url=http://media.example")
@UseBackends({Backend.OPENSEARCH, Backend.SQS, Backend.SNS, Backend.IDENTITY})
class OpenSearchProductsIT extends ProductsContract {

    @Autowired
    private Products products;

    @Override
    protected Products products() {
        return products;
    }

    @Test
    void newerStockIsSeenAndOlderIsNot() {
        products.stock(new Stock(sku("OAK"), aChair(1, "Oslo").id(), 0, 3));
        products.put(aChair(1, "Oslo"));
        products.stock(new Stock(sku("OAK"), aChair(1, "Oslo").id(), 9, 2));

        soon(() -> assertThat(found())
                .singleElement()
                .satisfies(chair -> assertThat(chair.isAvailable()).isFalse()));
    }

    @Test
    void stockIsForgottenByNoNewerProduct() {
        products.put(aChair(1, "Oslo"));
        products.stock(new Stock(sku("OAK"), aChair(1, "Oslo").id(), 0, 2));
        products.put(aChair(2, "Bergen"));

        soon(() -> assertThat(found()).singleElement().satisfies(chair -> {
            assertThat(chair.name()).startsWith("Bergen");
            assertThat(chair.isAvailable()).isFalse();
        }));
    }
}
