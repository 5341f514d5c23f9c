package dev.plinth.devstack.identity;

import java.net.http.HttpResponse;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A token endpoint's answer, its JWTs checked as a service checks them: signature by JWKS, issuer, expiry. */
record Tokens(JsonNode answer, String host) {

    static Tokens in(HttpResponse<String> response, String host) {
        if (response.statusCode() != 200) {
            throw new AssertionError(response.statusCode() + " " + response.body());
        }
        return new Tokens(JsonMapper.shared().readTree(response.body()), host);
    }

    Jwt access() {
        return decode("access_token");
    }

    Jwt id() {
        return decode("id_token");
    }

    String text(String name) {
        return answer.path(name).asString();
    }

    private Jwt decode(String name) {
        String issuer = host + "/local_plinth";
        var decoder = NimbusJwtDecoder.withJwkSetUri(issuer + "/.well-known/jwks.json")
                .build();
        decoder.setJwtValidator(JwtValidators.createDefaultWithIssuer(issuer));
        return decoder.decode(text(name));
    }
}
