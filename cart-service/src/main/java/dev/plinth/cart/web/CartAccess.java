package dev.plinth.cart.web;

import dev.plinth.platform.security.AccessRules;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Everybody has a cart; taking one over needs an account. */
@Configuration(proxyBeanMethods = false)
class CartAccess implements WebMvcConfigurer {

    @Bean
    AccessRules cartRules() {
        return rules -> rules.requestMatchers("/api/cart/merge")
                .authenticated()
                .requestMatchers("/api/cart/**", "/api/wish-list/**", "/api/shared-carts/**")
                .permitAll();
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CallerResolver());
    }
}
