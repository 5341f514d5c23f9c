package dev.plinth.order.domain.pricing;

import dev.plinth.order.domain.PromotionId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Unique codes of one promotion that were made together.
 *
 * @param used how many of them orders have
 * @param endedAt since when none of them holds any more
 */
public record CodeBatch(
        CodeBatchId id,
        PromotionId promotion,
        int size,
        int used,
        Instant createdAt,
        @Nullable Instant endedAt) {

    public static final int MOST = 10_000;
}
