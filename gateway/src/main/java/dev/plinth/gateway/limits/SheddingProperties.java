package dev.plinth.gateway.limits;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * When there is enough to do in a {@link Room}.
 *
 * @param slow what requests may take on average
 * @param atFirst places before anything is known
 * @param atLeast places that there always are, so that one person with a page full of pictures comes in
 * @param atMost places, however quick all are
 */
@Validated
@ConfigurationProperties("plinth.gateway.shedding")
record SheddingProperties(
        Duration slow,
        @Min(1) int atFirst,
        @Min(1) int atLeast,
        @Min(1) int atMost) {}
