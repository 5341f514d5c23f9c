package dev.plinth.gateway.limits;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** @param secret shared with the services that tell clients apart; at least 32 characters that nobody guesses */
@Validated
@ConfigurationProperties("plinth.clients")
record ClientNameProperties(@NotBlank @Size(min = 32) String secret) {

    @Override
    public String toString() {
        return "ClientNameProperties[…]";
    }
}
