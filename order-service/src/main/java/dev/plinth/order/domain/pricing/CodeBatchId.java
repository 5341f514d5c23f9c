package dev.plinth.order.domain.pricing;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.plinth.order.domain.PromotionId;
import dev.plinth.order.domain.RequestKey;
import dev.plinth.order.domain.ShopperId;
import java.util.UUID;

public record CodeBatchId(UUID value) {

    /** The same request of the same merchant makes one batch, however often it is sent. */
    public static CodeBatchId of(PromotionId promotion, ShopperId merchant, RequestKey key) {
        String name = "codes " + promotion + ' ' + merchant.value() + ' ' + key.value();
        return new CodeBatchId(UUID.nameUUIDFromBytes(name.getBytes(UTF_8)));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
