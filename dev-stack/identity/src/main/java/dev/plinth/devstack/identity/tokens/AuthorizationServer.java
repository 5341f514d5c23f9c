package dev.plinth.devstack.identity.tokens;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.security.oauth2.server.authorization.JdbcOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;

/** Spring Authorization Server with Cognito's paths, and with its memory on disk. */
@Configuration(proxyBeanMethods = false)
class AuthorizationServer {

    static final String JWKS_PATH = Pool.PATH + "/.well-known/jwks.json";

    @Bean
    AuthorizationServerSettings paths(Pool pool) {
        return AuthorizationServerSettings.builder()
                .issuer(pool.issuer())
                .jwkSetEndpoint(JWKS_PATH)
                .oidcUserInfoEndpoint("/oauth2/userInfo")
                .build();
    }

    @Bean
    OAuth2AuthorizationService granted(JdbcOperations database, RegisteredClientRepository clients) {
        return new JdbcOAuth2AuthorizationService(database, clients);
    }
}
