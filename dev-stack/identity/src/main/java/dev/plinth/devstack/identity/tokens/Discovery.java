package dev.plinth.devstack.identity.tokens;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The discovery document: below the issuer's path, though the endpoints it names are at the host's root. */
@RestController
class Discovery {

    private final Pool pool;

    Discovery(Pool pool) {
        this.pool = pool;
    }

    @GetMapping(Pool.PATH + "/.well-known/openid-configuration")
    Map<String, Object> document() {
        return Map.ofEntries(
                entry("issuer", pool.issuer()),
                entry("jwks_uri", pool.at(AuthorizationServer.JWKS_PATH)),
                entry("authorization_endpoint", pool.at("/oauth2/authorize")),
                entry("token_endpoint", pool.at("/oauth2/token")),
                entry("revocation_endpoint", pool.at("/oauth2/revoke")),
                entry("userinfo_endpoint", pool.at("/oauth2/userInfo")),
                entry("end_session_endpoint", pool.at("/logout")),
                entry("response_types_supported", List.of("code")),
                entry("scopes_supported", List.of("openid", "email", "profile")),
                entry("subject_types_supported", List.of("public")),
                entry("id_token_signing_alg_values_supported", List.of("RS256")),
                entry("code_challenge_methods_supported", List.of("S256")),
                entry(
                        "token_endpoint_auth_methods_supported",
                        List.of("client_secret_basic", "client_secret_post", "none")));
    }
}
