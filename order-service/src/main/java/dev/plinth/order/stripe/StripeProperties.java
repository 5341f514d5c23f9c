package dev.plinth.order.stripe;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param apiUrl the provider, as this service reaches it
 * @param webhookSecret signs the provider's notices
 * @param returnUrl where the provider sends a shopper back to; the order's id is put at its end
 * @param capture when the money is taken
 * @param readTimeout after this long without a byte, the outcome of a call is unknown
 */
@Validated
@ConfigurationProperties("plinth.payment")
record StripeProperties(
        @NotBlank String secretKey,
        @DefaultValue("https://api.stripe.com") @NotNull URI apiUrl,
        @NotBlank String webhookSecret,
        @NotBlank String returnUrl,
        @DefaultValue("at-once") @NotNull Capture capture,
        @DefaultValue("1s") Duration connectTimeout,
        @DefaultValue("5s") Duration readTimeout) {

    @Override
    public String toString() {
        return "StripeProperties[" + apiUrl + "]";
    }
}
