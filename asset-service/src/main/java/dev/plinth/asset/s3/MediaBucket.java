package dev.plinth.asset.s3;

import dev.plinth.asset.application.LargestUpload;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * @param bucket where originals and renditions lie
 * @param uploadWithin how long leave to upload holds
 * @param largestUpload the most that one upload may have
 */
@Validated
@ConfigurationProperties("plinth.media")
record MediaBucket(
        @NotBlank String bucket,
        @DefaultValue("1h") Duration uploadWithin,
        @DefaultValue("500MB") DataSize largestUpload) {

    @Configuration(proxyBeanMethods = false)
    static class Use {

        @Bean
        LargestUpload largestUpload(MediaBucket media) {
            return new LargestUpload(media.largestUpload().toBytes());
        }
    }
}
