package dev.plinth.order.web;

import dev.plinth.order.domain.pricing.CodeBatch;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/** How many codes are wanted. @param prefix what all of them begin with, such as {@code SPRING} */
record CodeBatchRequest(
        @Min(1) @Max(CodeBatch.MOST) int size,

        @Nullable @Pattern(regexp = "[A-Z0-9][A-Z0-9_-]{0,19}", message = "must be 1 to 20 of A-Z, 0-9, _ and -") String prefix) {}
