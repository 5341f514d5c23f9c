package dev.plinth.order.stripe;

import com.stripe.Stripe;
import com.stripe.StripeClient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class StripeConfiguration {

    /** Never retries by itself: who retries, and with which key, is decided where the money path is. */
    @Bean
    StripeClient stripe(StripeProperties properties) {
        Stripe.enableTelemetry = false;
        return StripeClient.builder()
                .setApiKey(properties.secretKey())
                .setApiBase(properties.apiUrl().toString())
                .setConnectTimeout((int) properties.connectTimeout().toMillis())
                .setReadTimeout((int) properties.readTimeout().toMillis())
                .setMaxNetworkRetries(0)
                .build();
    }
}
