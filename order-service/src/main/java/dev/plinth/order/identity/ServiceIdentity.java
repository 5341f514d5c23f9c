package dev.plinth.order.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** Who this service is to its neighbours. */
@Validated
@ConfigurationProperties("plinth.identity")
record ServiceIdentity(
        @NotNull URI tokenUri,
        @NotBlank String clientId,
        @NotBlank String clientSecret) {

    @Override
    public String toString() {
        return "ServiceIdentity[" + clientId + "]";
    }
}
