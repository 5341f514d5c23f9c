package dev.plinth.gateway.login;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The user pool behind the shop's login.
 *
 * @param issuer whose tokens are believed, compared to the letter
 * @param jwksUri its public keys
 * @param clients app clients whose access tokens are accepted from apps
 * @param logoutUri where a session at the pool ends
 * @param loginWithin how long it may take to give tokens at a login: a person waits, and its code works only once
 * @param renewWithin how long it may take to renew them
 */
@Validated
@ConfigurationProperties("plinth.identity")
record IdentityProperties(
        @NotBlank String issuer,
        URI jwksUri,
        @NotEmpty Set<String> clients,
        URI logoutUri,
        @DefaultValue("10s") Duration loginWithin,
        @DefaultValue("3s") Duration renewWithin) {}
