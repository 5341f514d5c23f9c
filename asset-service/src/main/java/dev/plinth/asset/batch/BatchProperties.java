package dev.plinth.asset.batch;

import jakarta.validation.constraints.NotBlank;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param queue the job queue for heavy uploads
 * @param definition its job definition, see infra/batch
 * @param endpoint where Batch is, if not where the region has it
 */
@Validated
@ConfigurationProperties("plinth.batch")
record BatchProperties(
        @NotBlank @DefaultValue("plinth-models") String queue,
        @NotBlank @DefaultValue("plinth-asset-pipeline") String definition,
        @Nullable URI endpoint) {}
