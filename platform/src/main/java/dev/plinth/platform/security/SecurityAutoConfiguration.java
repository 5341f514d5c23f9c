package dev.plinth.platform.security;

import dev.plinth.platform.web.ProblemWriter;
import java.net.MalformedURLException;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;

/** Every service checks the token itself, whether or not the gateway did. */
@AutoConfiguration(
        before = {
            OAuth2ResourceServerAutoConfiguration.class,
            ServletWebSecurityAutoConfiguration.class,
            UserDetailsServiceAutoConfiguration.class
        })
@EnableConfigurationProperties(IdentityProperties.class)
class SecurityAutoConfiguration {

    @Bean
    JwtDecoder accessTokenDecoder(IdentityProperties identity, Clock clock) throws MalformedURLException {
        return AccessTokens.decoder(identity, clock);
    }

    /** A span for each filter tells nobody anything, and costs more than most filters do. */
    @Bean
    SecurityObservationSettings withoutObservations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    SecurityFilterChain api(HttpSecurity http, ObjectProvider<AccessRules> rules, ProblemWriter problems) {
        var unauthenticated = new Unauthenticated(problems);
        AccessDeniedHandler forbidden = (request, response, cause) ->
                problems.write(response, HttpStatus.FORBIDDEN, "forbidden", "This account may not do that");
        var tokens = new JwtAuthenticationConverter();
        tokens.setJwtGrantedAuthoritiesConverter(new Authorities());
        return http.csrf(AbstractHttpConfigurer::disable) // no cookie is ever believed here
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(paths -> {
                    paths.requestMatchers("/actuator/health/**", "/v3/api-docs/**", "/error")
                            .permitAll();
                    rules.orderedStream().forEach(each -> each.apply(paths));
                    paths.anyRequest().authenticated();
                })
                .oauth2ResourceServer(server -> server.jwt(jwt -> jwt.jwtAuthenticationConverter(tokens))
                        .authenticationEntryPoint(unauthenticated)
                        .withObjectPostProcessor(unauthenticated.answersOutages())
                        .accessDeniedHandler(forbidden))
                .exceptionHandling(refusals ->
                        refusals.authenticationEntryPoint(unauthenticated).accessDeniedHandler(forbidden))
                .build();
    }
}
