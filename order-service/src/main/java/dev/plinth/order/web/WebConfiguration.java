package dev.plinth.order.web;

import static org.springframework.http.HttpMethod.POST;

import dev.plinth.platform.security.AccessRules;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    @Bean
    AccessRules accessRules() {
        return rules -> rules.requestMatchers(POST, "/api/payment-webhooks")
                .permitAll() // the provider's signature is checked instead
                .requestMatchers(AccessRules.reads("/api/checkout-settings", "/api/checkout/countries/*/regions"))
                .permitAll()
                .requestMatchers("/api/order-lookups/**")
                .permitAll() // a mail's link is the proof
                .requestMatchers("/api/checkout/quotes", "/api/checkout/quotes/*")
                .permitAll() // guests buy too, by the token of their cart
                .requestMatchers(
                        "/api/orders",
                        "/api/orders/*",
                        "/api/orders/*/payment",
                        "/api/orders/*/refresh",
                        "/api/orders/*/cancellation",
                        "/api/orders/*/returns",
                        "/api/orders/*/invoice",
                        "/api/orders/*/invoices",
                        "/api/orders/*/invoices/*",
                        "/api/orders/*/events",
                        "/api/customers/me",
                        "/api/customers/me/export")
                .permitAll()
                .requestMatchers(
                        "/api/merchant/**",
                        "/api/webhook-endpoints/**",
                        "/api/promotions/**",
                        "/api/shipping-options/**",
                        "/api/tax-zones/**")
                .hasRole("MERCHANT");
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ShopperArgument());
        resolvers.add(new RequestKeyArgument());
    }
}
