package dev.plinth.devstack.identity.tokens;

import static java.util.Objects.requireNonNull;

import dev.plinth.devstack.identity.accounts.Account;
import dev.plinth.devstack.identity.accounts.Accounts;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.stereotype.Component;

/** Gives tokens the claims, and only the claims, that Cognito's have. */
@Component
class CognitoClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

    private static final Duration ID_TOKEN_LIFETIME = Duration.ofHours(1);

    private final Accounts accounts;

    CognitoClaims(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public void customize(JwtEncodingContext token) {
        boolean access = OAuth2TokenType.ACCESS_TOKEN.equals(token.getTokenType());
        boolean machine = AuthorizationGrantType.CLIENT_CREDENTIALS.equals(token.getAuthorizationGrantType());
        Authentication caller = requireNonNull(token.getPrincipal());
        token.getClaims().claims(claims -> {
            Instant loggedIn = machine ? issuedAt(claims) : LoginTime.of(caller);
            claims.put("auth_time", Date.from(loggedIn));
            if (access) {
                aboutAccess(token, claims);
            } else {
                aboutIdentity(claims);
            }
            if (!machine) {
                aboutOwner(accounts.byId(UUID.fromString(caller.getName())).orElseThrow(), claims, access);
            }
        });
    }

    /** The client stands in {@code client_id}; there is no audience. */
    private static void aboutAccess(JwtEncodingContext token, Map<String, Object> claims) {
        claims.remove("aud");
        claims.remove("nbf");
        claims.put("token_use", "access");
        claims.put("client_id", token.getRegisteredClient().getClientId());
        claims.put("scope", String.join(" ", new TreeSet<>(token.getAuthorizedScopes())));
        claims.put("version", 2);
    }

    private static void aboutIdentity(Map<String, Object> claims) {
        claims.remove("azp");
        claims.remove("sid");
        claims.put("token_use", "id");
        claims.put("exp", issuedAt(claims).plus(ID_TOKEN_LIFETIME));
    }

    private static void aboutOwner(Account owner, Map<String, Object> claims, boolean access) {
        if (!owner.groups().isEmpty()) {
            claims.put("cognito:groups", owner.groups());
        }
        if (access) {
            claims.put("username", owner.id().toString());
        } else {
            claims.put("cognito:username", owner.id().toString());
            claims.put("email", owner.email());
            claims.put("email_verified", true);
            claims.put("name", owner.name());
        }
    }

    private static Instant issuedAt(Map<String, Object> claims) {
        return (Instant) requireNonNull(claims.get("iat"));
    }
}
