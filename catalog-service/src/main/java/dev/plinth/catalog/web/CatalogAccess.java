package dev.plinth.catalog.web;

import dev.plinth.platform.security.AccessRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may do what: everybody looks, merchants change, the order service reserves. */
@Configuration(proxyBeanMethods = false)
class CatalogAccess {

    static final String MERCHANT = "MERCHANT";

    @Bean
    AccessRules catalogRules() {
        return rules -> rules.requestMatchers(AccessRules.reads("/api/products/**", "/api/offers"))
                .permitAll()
                .requestMatchers("/api/products/**", "/api/stock/**")
                .hasRole(MERCHANT)
                .requestMatchers("/api/reservations/**")
                .hasAuthority("SCOPE_plinth/stock.reserve");
    }
}
