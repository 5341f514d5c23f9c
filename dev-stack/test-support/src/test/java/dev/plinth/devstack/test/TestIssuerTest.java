package dev.plinth.devstack.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoders;
import org.springframework.security.oauth2.jwt.JwtException;
import tools.jackson.databind.json.JsonMapper;

class TestIssuerTest {

    private final TestIssuer issuer = TestIssuer.running();
    private final JwtDecoder decoder = JwtDecoders.fromIssuerLocation(issuer.issuer());

    @Test
    void itsTokensHaveCognitosShape() {
        var token = decoder.decode(issuer.merchant().subject("maria").signed());

        assertThat(token.getSubject()).isEqualTo("maria");
        assertThat(token.getClaimAsString("token_use")).isEqualTo("access");
        assertThat(token.getClaimAsString("client_id")).isEqualTo("storefront");
        assertThat(token.getClaimAsStringList("cognito:groups")).containsExactly("merchant");
        assertThat(token.getAudience()).isNull();
    }

    static Stream<Named<Function<TestToken, String>>> forgeries() {
        return Stream.of(
                Named.of("unsigned", TestToken::unsigned),
                Named.of("HS256", TestToken::signedWithThePublicKeyAsSecret),
                Named.of("by a stranger", TestToken::signedByAStranger),
                Named.of("with its own key", token -> token.signedWithItsOwnKey(URI.create("http://127.0.0.1:1/keys"))),
                Named.of("unknown key", TestToken::signedWithAnUnknownKey),
                Named.of(
                        "expired", token -> token.expired(Duration.ofMinutes(2)).signed()),
                Named.of(
                        "too early",
                        token -> token.notBefore(Duration.ofMinutes(2)).signed()),
                Named.of(
                        "foreign issuer",
                        token -> token.with("iss", "https://elsewhere.example").signed()));
    }

    @ParameterizedTest
    @MethodSource("forgeries")
    void itsForgeriesAreSeenThrough(Function<TestToken, String> forgery) {
        String token = forgery.apply(issuer.shopper());

        assertThatExceptionOfType(JwtException.class).isThrownBy(() -> decoder.decode(token));
    }

    @Test
    void givesAServiceATokenOfTheScopeItAsksFor() throws Exception {
        var request = HttpRequest.newBuilder(issuer.uri().resolve("/oauth2/token"))
                .header("Authorization", "Basic b3JkZXItc2VydmljZTpzZWNyZXQ=") // order-service:secret
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials&scope=plinth%2Fstock.reserve"))
                .build();
        String answer = HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofString())
                .body();

        var token = decoder.decode(
                JsonMapper.shared().readTree(answer).get("access_token").asString());
        assertThat(token.getClaimAsString("client_id")).isEqualTo("order-service");
        assertThat(token.getClaimAsString("scope")).isEqualTo("plinth/stock.reserve");
    }
}
