package dev.plinth.gateway.sessions;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.annotation.web.server.EnableSpringWebSession;
import org.springframework.web.server.session.CookieWebSessionIdResolver;
import org.springframework.web.server.session.WebSessionIdResolver;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.regions.providers.AwsRegionProvider;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;

@Configuration(proxyBeanMethods = false)
@EnableSpringWebSession
class SessionConfiguration {

    private static final Duration COOKIE = Duration.ofDays(14);

    /** A read takes DynamoDB milliseconds; whoever waits for it waits in front of the door. */
    private static final Duration ONE_ATTEMPT = Duration.ofSeconds(1);

    private static final Duration ALL_ATTEMPTS = Duration.ofSeconds(3);

    @Bean
    DynamoDbSessions sessions(DynamoDbAsyncClient dynamoDb, SessionTable table) {
        return new DynamoDbSessions(dynamoDb, table);
    }

    @Bean
    DynamoDbAsyncClient dynamoDb(
            AwsCredentialsProvider credentials,
            AwsRegionProvider region,
            @Value("${spring.cloud.aws.dynamodb.endpoint:#{null}}") @Nullable URI endpoint) {
        var client = DynamoDbAsyncClient.builder()
                .credentialsProvider(credentials)
                .region(region.getRegion())
                .overrideConfiguration(
                        calls -> calls.apiCallAttemptTimeout(ONE_ATTEMPT).apiCallTimeout(ALL_ATTEMPTS));
        return endpoint == null
                ? client.build()
                : client.endpointOverride(endpoint).build();
    }

    /** @param secure off only where the shop is served over plain HTTP: on a laptop */
    @Bean
    WebSessionIdResolver sessionCookie(@Value("${plinth.gateway.secure-cookies:true}") boolean secure) {
        var cookie = new CookieWebSessionIdResolver();
        cookie.setCookieName("plinth_session");
        cookie.setCookieMaxAge(COOKIE);
        cookie.addCookieInitializer(
                each -> each.httpOnly(true).secure(secure).sameSite("Lax").path("/"));
        return cookie;
    }
}
