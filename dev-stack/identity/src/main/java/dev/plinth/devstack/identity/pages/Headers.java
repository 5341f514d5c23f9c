package dev.plinth.devstack.identity.pages;

import static org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy.NO_REFERRER;

import dev.plinth.devstack.identity.Shop;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.stereotype.Component;

/** The pages run no script and load nothing from elsewhere. Spring Security applies this bean to every filter chain. */
@Component
class Headers implements Customizer<HeadersConfigurer<HttpSecurity>> {

    // form-action also binds the redirects that follow a form: back to the shop, or to an app.
    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; "
            + "frame-ancestors 'none'; form-action 'self' http://127.0.0.1:* dev.plinth.app: %s";

    private final Shop shop;

    Headers(Shop shop) {
        this.shop = shop;
    }

    @Override
    public void customize(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(csp -> csp.policyDirectives(POLICY.formatted(shop.url())))
                .referrerPolicy(referrer -> referrer.policy(NO_REFERRER));
    }
}
