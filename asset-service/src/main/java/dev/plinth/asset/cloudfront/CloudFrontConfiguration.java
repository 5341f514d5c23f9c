package dev.plinth.asset.cloudfront;

import dev.plinth.asset.domain.EdgeCaches;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudfront.CloudFrontClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

@Configuration(proxyBeanMethods = false)
class CloudFrontConfiguration {

    private static final Duration BUSY = Duration.ofSeconds(20);

    @Bean
    SigningKeys signingKeys(SecretsManagerClient secrets, SigningProperties properties) {
        return new SigningKeys(() -> secrets.getSecretValue(get -> get.secretId(properties.signingSecret()))
                .secretString());
    }

    /** CloudFront is one service for all regions. */
    @Bean
    CloudFrontClient cloudFrontClient(AwsCredentialsProvider credentials, DistributionProperties distribution) {
        return CloudFrontClient.builder()
                .region(Region.AWS_GLOBAL)
                .endpointOverride(distribution.apiUrl())
                .credentialsProvider(credentials)
                .build();
    }

    @Bean
    EdgeCaches edgeCaches(
            CloudFrontClient cloudFront, DistributionProperties distribution, MeterRegistry meters, Clock clock) {
        return new Invalidations(
                cloudFront, distribution.id(), new InvalidationCount(meters, clock, distribution.alarmAbove()), BUSY);
    }
}
