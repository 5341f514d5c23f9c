package dev.plinth.order.domain.pricing;

import dev.plinth.order.domain.PromotionId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Codes that hold once each, in batches of one promotion. An order that is cancelled gives its code back. */
public interface UniqueCodes {

    /** All of them or none. Repeating it with the same id makes nothing more. */
    CodeBatch add(CodeBatchId id, PromotionId promotion, Collection<PromotionCode> codes, Instant now);

    /** The newest first. */
    List<CodeBatch> of(PromotionId promotion);

    Optional<CodeBatch> find(CodeBatchId id);

    List<UniqueCode> codesOf(CodeBatchId batch);

    /** From then on none of them holds; orders that have one keep it. Repeating it changes nothing. */
    void end(CodeBatchId batch, Instant now);
}
