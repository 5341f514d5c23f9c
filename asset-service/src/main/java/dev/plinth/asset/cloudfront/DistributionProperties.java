package dev.plinth.asset.cloudfront;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param id CloudFront's id of the distribution
 * @param apiUrl where CloudFront's API is, if not at AWS
 * @param alarmAbove more invalidated paths than this in a day are worth an alarm
 */
@Validated
@ConfigurationProperties("plinth.media.distribution")
record DistributionProperties(
        @NotBlank String id,
        @Nullable URI apiUrl,
        @Min(1) @DefaultValue("500") int alarmAbove) {}
