package dev.plinth.order.web;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CheckoutSettingsController {

    private final CheckoutSettings settings;

    CheckoutSettingsController(
            @Value("${plinth.payment.publishable-key}") String publishableKey,
            @Value("${plinth.payment.public-api-url}") URI publicApiUrl) {
        this.settings = new CheckoutSettings(publishableKey, publicApiUrl);
    }

    @GetMapping("/api/checkout-settings")
    CheckoutSettings settings() {
        return settings;
    }
}
