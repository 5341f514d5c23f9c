package dev.plinth.devstack.identity.tokens;

import static org.springframework.security.oauth2.core.AuthorizationGrantType.AUTHORIZATION_CODE;
import static org.springframework.security.oauth2.core.AuthorizationGrantType.CLIENT_CREDENTIALS;
import static org.springframework.security.oauth2.core.AuthorizationGrantType.REFRESH_TOKEN;
import static org.springframework.security.oauth2.core.ClientAuthenticationMethod.CLIENT_SECRET_BASIC;
import static org.springframework.security.oauth2.core.ClientAuthenticationMethod.CLIENT_SECRET_POST;
import static org.springframework.security.oauth2.core.ClientAuthenticationMethod.NONE;

import dev.plinth.devstack.identity.Shop;
import java.time.Duration;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** Who may ask for tokens. */
@Configuration(proxyBeanMethods = false)
class PoolClients {

    private static final Set<String> ABOUT_THE_SHOPPER = Set.of("openid", "email", "profile");

    // Cognito's defaults; like there, a refresh token stays the same until it expires.
    private static final TokenSettings LIFETIMES = TokenSettings.builder()
            .accessTokenTimeToLive(Duration.ofHours(1))
            .refreshTokenTimeToLive(Duration.ofDays(30))
            .reuseRefreshTokens(true)
            .build();

    private static final ClientSettings RULES = ClientSettings.builder()
            .requireProofKey(true)
            .requireAuthorizationConsent(false)
            .build();

    @Bean
    InMemoryRegisteredClientRepository clients(Pool pool, Shop shop) {
        return new InMemoryRegisteredClientRepository(storefront(pool, shop), mobile(shop), orderService(pool));
    }

    /** The gateway, on behalf of a browser. */
    private static RegisteredClient storefront(Pool pool, Shop shop) {
        return confidential("storefront", pool.clients().storefront())
                .authorizationGrantType(AUTHORIZATION_CODE)
                .authorizationGrantType(REFRESH_TOKEN)
                .redirectUri(shop.at("/login/oauth2/code/plinth"))
                .postLogoutRedirectUri(shop.at(""))
                .postLogoutRedirectUri(shop.at("/"))
                .scopes(scopes -> scopes.addAll(ABOUT_THE_SHOPPER))
                .build();
    }

    /** An app on a phone, or a program on this machine: on 127.0.0.1 any port may take the answer (RFC 8252). */
    private static RegisteredClient mobile(Shop shop) {
        return client("mobile")
                .clientAuthenticationMethod(NONE)
                .authorizationGrantType(AUTHORIZATION_CODE)
                .redirectUri("dev.plinth.app:/callback")
                .redirectUri("http://127.0.0.1/callback")
                .postLogoutRedirectUri("dev.plinth.app:/signed-out")
                .postLogoutRedirectUri(shop.at("/"))
                .scopes(scopes -> scopes.addAll(ABOUT_THE_SHOPPER))
                .build();
    }

    private static RegisteredClient orderService(Pool pool) {
        return confidential("order-service", pool.clients().orderService())
                .authorizationGrantType(CLIENT_CREDENTIALS)
                .scope("plinth/stock.reserve")
                .build();
    }

    private static RegisteredClient.Builder confidential(String id, Pool.Confidential client) {
        return client(id)
                .clientSecret(new ClientSecrets().encode(client.secret()))
                .clientAuthenticationMethod(CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(CLIENT_SECRET_POST);
    }

    private static RegisteredClient.Builder client(String id) {
        return RegisteredClient.withId(id).clientId(id).clientSettings(RULES).tokenSettings(LIFETIMES);
    }
}
