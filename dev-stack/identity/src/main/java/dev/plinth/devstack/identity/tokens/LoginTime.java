package dev.plinth.devstack.identity.tokens;

import java.time.Instant;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;

/** When a person last gave the password; a refreshed token keeps that time. */
final class LoginTime {

    private LoginTime() {}

    static Instant of(Authentication person) {
        return person.getAuthorities().stream()
                .filter(FactorGrantedAuthority.class::isInstance)
                .map(factor -> ((FactorGrantedAuthority) factor).getIssuedAt())
                .max(Instant::compareTo)
                .orElseThrow();
    }
}
