package dev.plinth.order.hmac;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** @param secret signs the links in mails; at least 32 characters that nobody guesses */
@Validated
@ConfigurationProperties("plinth.links")
record LinkProperties(@NotBlank @Size(min = 32) String secret) {

    @Override
    public String toString() {
        return "LinkProperties[…]";
    }
}
