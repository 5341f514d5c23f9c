package dev.plinth.devstack.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;

@IdentityTest
class ServiceTokenTest {

    private static final String SECRET = "order-service-local-secret";

    @Value("${plinth.identity.host-url}")
    String host;

    Http http;

    @BeforeEach
    void aServiceCalls() {
        http = new Http(host);
    }

    @Test
    void theOrderServiceMayReserveStockAndIsNobody() {
        var answer = http.post("/oauth2/token", asking("plinth/stock.reserve"), "order-service", SECRET);
        var token = Tokens.in(answer, host).access();

        assertThat(token.getClaims())
                .containsOnlyKeys(
                        "iss", "sub", "client_id", "token_use", "scope", "auth_time", "iat", "exp", "jti", "version")
                .containsEntry("sub", "order-service")
                .containsEntry("client_id", "order-service")
                .containsEntry("token_use", "access")
                .containsEntry("scope", "plinth/stock.reserve");
    }

    @Test
    void noOtherScopeIsGiven() {
        var answer = http.post("/oauth2/token", asking("plinth/stock.reserve openid"), "order-service", SECRET);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("invalid_scope");
    }

    @Test
    void theStorefrontCannotActAsAService() {
        var answer = http.post("/oauth2/token", asking("plinth/stock.reserve"), "storefront", Storefront.SECRET);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("unauthorized_client");
    }

    @Test
    void aWrongSecretIsRefused() {
        var answer = http.post("/oauth2/token", asking("plinth/stock.reserve"), "order-service", "guess");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("invalid_client");
    }

    private static Map<String, String> asking(String scope) {
        return Map.of("grant_type", "client_credentials", "scope", scope);
    }
}
