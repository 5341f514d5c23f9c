package dev.plinth.platform.security;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;

/** A group of the pool is a role, a scope of the token an authority: {@code ROLE_MERCHANT}, {@code SCOPE_openid}. */
class Authorities implements Converter<Jwt, Collection<GrantedAuthority>> {

    @Override
    public Collection<GrantedAuthority> convert(Jwt token) {
        var authorities = new ArrayList<GrantedAuthority>();
        List<String> groups = token.getClaimAsStringList("cognito:groups");
        if (groups != null) {
            groups.forEach(
                    group -> authorities.add(new SimpleGrantedAuthority("ROLE_" + group.toUpperCase(Locale.ROOT))));
        }
        String scopes = token.getClaimAsString("scope");
        if (scopes != null && !scopes.isBlank()) {
            for (String scope : scopes.split(" ")) {
                authorities.add(new SimpleGrantedAuthority("SCOPE_" + scope));
            }
        }
        return authorities;
    }
}
