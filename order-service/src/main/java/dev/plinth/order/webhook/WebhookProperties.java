package dev.plinth.order.webhook;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param sealingSecret seals the endpoints' secrets in the database; at least 32 characters that nobody guesses
 * @param allowLocal also endpoints on this machine, over plain HTTP: for laptops and tests
 */
@Validated
@ConfigurationProperties("plinth.webhooks")
record WebhookProperties(
        @NotBlank @Size(min = 32) String sealingSecret,
        @DefaultValue("false") boolean allowLocal) {

    @Override
    public String toString() {
        return "WebhookProperties[allowLocal=" + allowLocal + "]";
    }
}
