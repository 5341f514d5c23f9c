package dev.plinth.platform.security;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.net.URI;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Whose tokens are believed.
 *
 * @param issuer the user pool's issuer URL, compared to the letter
 * @param jwksUri where its public keys are
 * @param clients the app clients whose access tokens are accepted; Cognito's carry {@code client_id}, no {@code aud}
 */
@Validated
@ConfigurationProperties("plinth.identity")
record IdentityProperties(
        @NotBlank String issuer, URI jwksUri, @NotEmpty Set<String> clients) {}
