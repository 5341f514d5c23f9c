package dev.plinth.order.ses;

import dev.plinth.order.application.ShopPages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.regions.providers.AwsRegionProvider;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.sesv2.SesV2Client;

@Configuration(proxyBeanMethods = false)
class SesConfiguration {

    /** Never retries by itself: a mail that was not taken is tried again from its table. */
    @Bean
    SesV2Client ses(MailProperties properties, AwsCredentialsProvider credentials, AwsRegionProvider region) {
        var builder = SesV2Client.builder()
                .credentialsProvider(credentials)
                .region(region.getRegion())
                .overrideConfiguration(config -> config.retryStrategy(DefaultRetryStrategy.doNotRetry()));
        if (properties.endpoint() != null) {
            builder.endpointOverride(properties.endpoint());
        }
        return builder.build();
    }

    @Bean
    ShopPages shopPages(MailProperties properties) {
        return new ShopPages(properties.shopUrl());
    }
}
