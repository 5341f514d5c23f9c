package dev.plinth.gateway.login;

import dev.plinth.gateway.problems.Outage;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.ReactiveOAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.WebClientReactiveAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.WebClientReactiveRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import reactor.core.publisher.Mono;

/** What the pool is asked for: tokens at a login, and new ones when they end. It answers in time, or that is an outage. */
@Configuration(proxyBeanMethods = false)
class TokenRequests {

    private static final String POOL = "identity";

    @Bean
    ReactiveOAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> loginTokens(
            IdentityProperties identity) {
        var pool = new WebClientReactiveAuthorizationCodeTokenResponseClient();
        return login -> inTime(pool.getTokenResponse(login), identity.loginWithin());
    }

    /** Only what the pool says of the login itself ends it. */
    @Bean
    ReactiveOAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> renewedTokens(IdentityProperties identity) {
        var pool = new WebClientReactiveRefreshTokenTokenResponseClient();
        return login -> inTime(pool.getTokenResponse(login), identity.renewWithin())
                .onErrorMap(
                        OAuth2AuthorizationException.class,
                        failure -> isRefusal(failure) ? failure : new Outage(POOL, failure));
    }

    private static Mono<OAuth2AccessTokenResponse> inTime(Mono<OAuth2AccessTokenResponse> answer, Duration limit) {
        return answer.timeout(limit).onErrorMap(TimeoutException.class, silence -> new Outage(POOL, silence));
    }

    private static boolean isRefusal(OAuth2AuthorizationException failure) {
        return OAuth2ErrorCodes.INVALID_GRANT.equals(failure.getError().getErrorCode());
    }
}
