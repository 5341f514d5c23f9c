package dev.plinth.catalog.dynamodb;

import static dev.plinth.catalog.domain.Furniture.CHAIR;
import static dev.plinth.catalog.domain.Furniture.CHAIR_MODEL;
import static dev.plinth.catalog.domain.Furniture.OAK_CHAIR;
import static dev.plinth.catalog.domain.Furniture.aChair;
import static dev.plinth.catalog.domain.Furniture.chairModel;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.catalog.domain.Listing;
import dev.plinth.catalog.domain.Product;
import dev.plinth.platform.dynamodb.Item;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What is answered is the contract's matter; here is how often the table is asked. */
class OfferingsIT {

    private final TestTable table = new TestTable();
    private final CountedReads reads = new CountedReads(table.client(), table.name());
    private final Offerings offerings = new Offerings(reads);

    @Test
    void asksOnceForWhatWasSeenBefore() {
        table.models().keep(chairModel(1));
        Product chair = Product.first(CHAIR, aChair(CHAIR_MODEL));
        table.products().store(null, new Listing(chair, Map.of(), chairModel(1)));

        List<Listing> first = offerings.of(Set.of(OAK_CHAIR));
        int calls = reads.calls;
        List<Listing> second = offerings.of(Set.of(OAK_CHAIR));

        assertThat(calls).isEqualTo(3);
        assertThat(reads.calls).isEqualTo(calls + 1);
        assertThat(second).isEqualTo(first);
    }

    private static final class CountedReads extends Reads {

        private int calls;

        CountedReads(DynamoDbClient dynamoDb, CatalogTable table) {
            super(dynamoDb, table);
        }

        @Override
        List<Item> all(Collection<Map<String, AttributeValue>> keys) {
            calls += keys.isEmpty() ? 0 : 1;
            return super.all(keys);
        }
    }
}
