package dev.plinth.asset.s3;

import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param bucket where originals and renditions lie
 * @param uploadWithin how long leave to upload holds
 */
@Validated
@ConfigurationProperties("plinth.media")
record MediaBucket(
        @NotBlank String bucket, @DefaultValue("1h") Duration uploadWithin) {}
