package dev.plinth.catalog.dynamodb;

import dev.plinth.platform.dynamodb.Item;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The reads of one request: what was asked for once is not asked for again. */
class GatheredReads {

    private final Reads reads;
    private final Set<Map<String, AttributeValue>> asked = new HashSet<>();
    private final Map<Map<String, AttributeValue>, Item> found = new HashMap<>();

    GatheredReads(Reads reads) {
        this.reads = reads;
    }

    /** Those that exist. */
    Stream<Item> all(Stream<Map<String, AttributeValue>> keys) {
        List<Map<String, AttributeValue>> wanted = keys.distinct().toList();
        List<Map<String, AttributeValue>> missing =
                wanted.stream().filter(asked::add).toList();
        reads.all(missing).forEach(item -> found.put(Keys.of(item), item));
        return wanted.stream().map(found::get).filter(Objects::nonNull);
    }
}
