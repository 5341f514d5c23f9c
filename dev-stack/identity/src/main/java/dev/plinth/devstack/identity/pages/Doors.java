package dev.plinth.devstack.identity.pages;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.pathPattern;

import dev.plinth.devstack.identity.tokens.Endpoints;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;

/** Which paths there are, and what each asks of the caller. */
@Configuration(proxyBeanMethods = false)
class Doors {

    /** What Spring Authorization Server would offer beyond Cognito. */
    @Bean
    @Order(1)
    SecurityFilterChain closed(HttpSecurity http) {
        return http.securityMatcher("/.well-known/**", "/connect/**", "/oauth2/introspect", "/oauth2/par")
                .authorizeHttpRequests(requests -> requests.anyRequest().denyAll())
                .exceptionHandling(refused -> refused.authenticationEntryPoint(new HttpStatusEntryPoint(NOT_FOUND)))
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain open(HttpSecurity http, Endpoints endpoints, Journey journey) {
        return http.oauth2AuthorizationServer(endpoints::in)
                .authorizeHttpRequests(requests -> requests.requestMatchers("/oauth2/**")
                        .authenticated()
                        .anyRequest()
                        .permitAll())
                .exceptionHandling(asked -> asked.defaultAuthenticationEntryPointFor(
                        journey::toLogin, pathPattern(GET, "/oauth2/authorize")))
                .formLogin(login -> login.loginPage("/login")
                        .successHandler((request, response, person) -> journey.goOn(request, response))
                        .failureForwardUrl("/login/refused"))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .csrf(csrf -> csrf.csrfTokenRepository(csrfCookie()))
                .build();
    }

    /** Not in the session, so that a form that was open during a restart can still be sent. */
    private static CookieCsrfTokenRepository csrfCookie() {
        var cookie = new CookieCsrfTokenRepository();
        cookie.setCookieName("identity_csrf");
        cookie.setCookieCustomizer(attributes -> attributes.sameSite("Lax"));
        return cookie;
    }
}
