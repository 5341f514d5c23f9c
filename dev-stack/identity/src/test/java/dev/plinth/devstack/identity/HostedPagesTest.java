package dev.plinth.devstack.identity;

import static dev.plinth.devstack.identity.Visitor.SHOPPER;
import static dev.plinth.devstack.identity.Visitor.SHOPPERS_PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.json.JsonMapper;

@IdentityTest
class HostedPagesTest {

    @Value("${plinth.identity.host-url}")
    String host;

    Visitor visitor;
    Storefront storefront;

    @BeforeEach
    void someoneArrives() {
        visitor = new Visitor(host);
        storefront = new Storefront(host);
    }

    @Test
    void theDiscoveryDocumentNamesEndpointsThatExist() {
        var document = JsonMapper.shared()
                .readTree(visitor.http
                        .get("/local_plinth/.well-known/openid-configuration")
                        .body());

        assertThat(document.path("issuer").asString()).isEqualTo(host + "/local_plinth");
        assertThat(document.path("authorization_endpoint").asString()).isEqualTo(host + "/oauth2/authorize");
        assertThat(document.path("token_endpoint").asString()).isEqualTo(host + "/oauth2/token");
        assertThat(visitor.http.get(document.path("jwks_uri").asString()).body())
                .contains("\"RS256\"");
    }

    @Test
    void loggingOutEndsTheSessionAndGoesToARegisteredAddress() {
        logIn();

        var answer = logOut("http://localhost:8080/");

        assertThat(Http.location(answer)).isEqualTo("http://localhost:8080/");
        assertThat(visitor.arrivesWith(storefront.request())).contains("/login?");
    }

    @Test
    void loggingOutToAnyOtherAddressIsRefusedAndChangesNothing() {
        logIn();

        var answer = logOut("http://localhost:8080/@evil.example");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Http.location(answer)).isEmpty();
        assertThat(visitor.arrivesWith(storefront.request())).startsWith(Storefront.CALLBACK);
    }

    @Test
    void anAppOnThisMachineMayListenOnAnyPort() {
        var request = new HashMap<>(storefront.request("http://127.0.0.1:53123/callback"));
        request.put("client_id", "mobile");

        var back = visitor.returns(visitor.logsIn(visitor.arrivesWith(request), SHOPPER, SHOPPERS_PASSWORD));
        var tokens = new Http(host)
                .post(
                        "/oauth2/token",
                        Map.of(
                                "grant_type", "authorization_code",
                                "client_id", "mobile",
                                "code", Http.query(back).get("code"),
                                "redirect_uri", "http://127.0.0.1:53123/callback",
                                "code_verifier", storefront.verifier));

        assertThat(Tokens.in(tokens, host).access().getClaims()).containsEntry("client_id", "mobile");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/signup", "/nowhere"})
    void noPageRunsScriptsOrLetsItselfBeFramed(String page) {
        var answer = visitor.http.get(page);

        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "frame-ancestors 'none'", "form-action 'self'", "http://localhost:8080")
                .doesNotContain("unsafe", "script-src");
        assertThat(answer.body()).contains("<html lang=\"en\">").doesNotContain("<script", "style=");
    }

    @Test
    void noCookieMeetsTheShopsCookies() {
        var answer = visitor.logsIn(visitor.arrivesWith(storefront.request()), SHOPPER, SHOPPERS_PASSWORD);

        assertThat(answer.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie ->
                        assertThat(cookie).startsWith("identity_session=").contains("HttpOnly", "SameSite=Lax"))
                .allSatisfy(cookie -> assertThat(cookie).startsWith("identity_"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/.well-known/openid-configuration", "/connect/logout", "/oauth2/introspect"})
    void whatCognitoDoesNotOfferIsNotThere(String path) {
        assertThat(visitor.http.get(path).statusCode()).isEqualTo(404);
    }

    private void logIn() {
        visitor.logsIn(visitor.arrivesWith(storefront.request()), SHOPPER, SHOPPERS_PASSWORD);
    }

    private HttpResponse<String> logOut(String uri) {
        return visitor.http.get("/logout?" + Http.encoded(Map.of("client_id", "storefront", "logout_uri", uri)));
    }
}
