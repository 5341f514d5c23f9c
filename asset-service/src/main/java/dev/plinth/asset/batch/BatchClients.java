package dev.plinth.asset.batch;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.regions.providers.AwsRegionProvider;
import software.amazon.awssdk.services.batch.BatchClient;

@Configuration(proxyBeanMethods = false)
class BatchClients {

    @Bean
    BatchClient batch(BatchProperties properties, AwsCredentialsProvider credentials, AwsRegionProvider region) {
        var builder = BatchClient.builder().credentialsProvider(credentials).region(region.getRegion());
        if (properties.endpoint() != null) {
            builder.endpointOverride(properties.endpoint());
        }
        return builder.build();
    }
}
