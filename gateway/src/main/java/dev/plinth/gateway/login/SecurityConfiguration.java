package dev.plinth.gateway.login;

import dev.plinth.gateway.problems.Problems;
import java.net.URI;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.server.WebSessionServerOAuth2AuthorizedClientRepository;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.security.web.server.authentication.RedirectServerAuthenticationFailureHandler;
import org.springframework.security.web.server.authentication.logout.RedirectServerLogoutSuccessHandler;
import org.springframework.security.web.server.authentication.logout.ServerLogoutSuccessHandler;
import org.springframework.security.web.server.csrf.CookieServerCsrfTokenRepository;
import org.springframework.security.web.server.csrf.ServerCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.server.savedrequest.NoOpServerRequestCache;
import org.springframework.web.util.UriComponentsBuilder;

/** Who somebody is. What they may do, each service decides again for itself. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    @Bean
    SecurityWebFilterChain door(
            ServerHttpSecurity http,
            ReturnTo returnTo,
            PageProperties pages,
            IdentityProperties identity,
            Problems problems) {
        ServerAuthenticationEntryPoint unauthenticated = (exchange, _) -> problems.unauthenticated(exchange);
        return http.authorizeExchange(paths -> paths.anyExchange().permitAll())
                .oauth2Login(login -> login.authenticationSuccessHandler(returnTo)
                        .authenticationFailureHandler(new RedirectServerAuthenticationFailureHandler("/?login=failed")))
                .oauth2ResourceServer(apps -> apps.jwt(jwt -> {}).authenticationEntryPoint(unauthenticated))
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(unauthenticated))
                .requestCache(cache -> cache.requestCache(NoOpServerRequestCache.getInstance()))
                .csrf(csrf -> csrf.csrfTokenRepository(CookieServerCsrfTokenRepository.withHttpOnlyFalse())
                        .csrfTokenRequestHandler(new ServerCsrfTokenRequestAttributeHandler())
                        .requireCsrfProtectionMatcher(new CookieWrites())
                        .accessDeniedHandler((exchange, denied) -> problems.write(
                                exchange, HttpStatus.FORBIDDEN, "csrf-token", "The CSRF token is missing or wrong")))
                .logout(logout -> logout.logoutSuccessHandler(endAtThePool(identity, pages)))
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives(pages.contentSecurityPolicy()))
                        .cache(ServerHttpSecurity.HeaderSpec.CacheSpec::disable)) // each answer says its own
                .build();
    }

    /** A span for each filter tells nobody anything, and costs more than most filters do. */
    @Bean
    SecurityObservationSettings withoutObservations() {
        return SecurityObservationSettings.noObservations();
    }

    /** Tokens lie in the browser's session, on the server. */
    @Bean
    ServerOAuth2AuthorizedClientRepository authorizedClients() {
        return new WebSessionServerOAuth2AuthorizedClientRepository();
    }

    private static ServerLogoutSuccessHandler endAtThePool(IdentityProperties identity, PageProperties pages) {
        URI there = UriComponentsBuilder.fromUri(identity.logoutUri())
                .queryParam("client_id", "storefront")
                .queryParam("logout_uri", "{home}")
                .build(pages.url());
        var redirect = new RedirectServerLogoutSuccessHandler();
        redirect.setLogoutSuccessUrl(there);
        return redirect;
    }
}
