package dev.plinth.asset.worker;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * @param workers processes that work side by side
 * @param memory heap of each
 * @param nativeMemory what each may take beside its heap: pictures, geometry, the JVM itself
 * @param timeout how long one upload may take
 */
@Validated
@ConfigurationProperties("plinth.pipeline")
record PipelineProperties(
        @Min(1) int workers,
        @NotNull DataSize memory,
        @NotNull DataSize nativeMemory,
        @NotNull Duration timeout) {}
