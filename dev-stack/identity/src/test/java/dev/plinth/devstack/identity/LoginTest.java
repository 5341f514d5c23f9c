package dev.plinth.devstack.identity;

import static dev.plinth.devstack.identity.Visitor.MERCHANT;
import static dev.plinth.devstack.identity.Visitor.MERCHANTS_PASSWORD;
import static dev.plinth.devstack.identity.Visitor.SHOPPER;
import static dev.plinth.devstack.identity.Visitor.SHOPPERS_PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;

@IdentityTest
class LoginTest {

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
    void aLoginLeadsBackToTheShopWithItsState() {
        String back = logIn(SHOPPER, SHOPPERS_PASSWORD);

        assertThat(back).startsWith(Storefront.CALLBACK + "?");
        assertThat(Http.query(back)).containsEntry("state", "s/1+2").containsKey("code");
    }

    @Test
    void theAccessTokenHasCognitosClaimsAndNoAudience() {
        var token = tokensOf(MERCHANT, MERCHANTS_PASSWORD).access();

        assertThat(token.getClaims())
                .containsOnlyKeys(
                        "iss",
                        "sub",
                        "client_id",
                        "token_use",
                        "scope",
                        "username",
                        "cognito:groups",
                        "auth_time",
                        "iat",
                        "exp",
                        "jti",
                        "version")
                .containsEntry("token_use", "access")
                .containsEntry("client_id", "storefront")
                .containsEntry("scope", "email openid profile")
                .containsEntry("username", token.getSubject())
                .containsEntry("cognito:groups", List.of("merchant"))
                .containsEntry("version", 2L);
        assertThat(token.getSubject()).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
        assertThat(token.getHeaders()).containsEntry("alg", "RS256").containsKey("kid");
        assertThat(Duration.between(token.getIssuedAt(), token.getExpiresAt())).hasHours(1);
    }

    @Test
    void theIdTokenTellsTheShopWhoCame() {
        var tokens = tokensOf(SHOPPER, SHOPPERS_PASSWORD);
        var token = tokens.id();

        assertThat(token.getClaims())
                .containsOnlyKeys(
                        "iss",
                        "sub",
                        "aud",
                        "token_use",
                        "cognito:username",
                        "email",
                        "email_verified",
                        "name",
                        "nonce",
                        "auth_time",
                        "iat",
                        "exp",
                        "jti")
                .containsEntry("aud", List.of("storefront"))
                .containsEntry("token_use", "id")
                .containsEntry("email", SHOPPER)
                .containsEntry("email_verified", true)
                .containsEntry("name", "Sam Shopper")
                .containsEntry("nonce", "once")
                .containsEntry("sub", tokens.access().getSubject());
        assertThat(Duration.between(token.getIssuedAt(), token.getExpiresAt())).hasHours(1);
    }

    @Test
    void aPlainShopperIsInNoGroup() {
        assertThat(tokensOf(SHOPPER, SHOPPERS_PASSWORD).access().getClaims()).doesNotContainKey("cognito:groups");
    }

    @Test
    void someoneLoggedInIsNotAskedAgain() {
        logIn(SHOPPER, SHOPPERS_PASSWORD);

        assertThat(visitor.arrivesWith(storefront.request())).startsWith(Storefront.CALLBACK);
    }

    @Test
    void theEmailAddressMayBeTypedInAnyCase() {
        assertThat(logIn("Shopper@Plinth.Example", SHOPPERS_PASSWORD)).contains("code=");
    }

    @Test
    void aWrongPasswordAndAnUnknownAddressGetTheSameAnswer() {
        String page = visitor.arrivesWith(storefront.request());

        var wrong = visitor.logsIn(page, SHOPPER, "not-the-password");
        var unknown = visitor.logsIn(page, "nobody@plinth.example", "not-the-password");

        assertThat(wrong.statusCode()).isEqualTo(401).isEqualTo(unknown.statusCode());
        assertThat(wrong.body()).contains("The e-mail address or the password is not right.", SHOPPER);
        assertThat(unknown.body()).contains("The e-mail address or the password is not right.");
        assertThat(visitor.arrivesWith(storefront.request())).contains("/login?");
    }

    @Test
    void aFormWithoutItsCsrfTokenIsRefused() {
        String page = visitor.arrivesWith(storefront.request());

        var forged = visitor.http.post(page, Map.of("username", SHOPPER, "password", SHOPPERS_PASSWORD));

        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(visitor.arrivesWith(storefront.request())).contains("/login?");
    }

    @Test
    void anAddressTheClientHasNotRegisteredIsNeverRedirectedTo() {
        var answer = visitor.http.get(
                "/oauth2/authorize?" + Http.encoded(storefront.request("http://localhost:8080.evil.example/")));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Http.location(answer)).isEmpty();
        assertThat(answer.body()).contains("Back to the shop");
    }

    @Test
    void anAuthorizationRequestWithoutPkceIsRefused() {
        var request = new HashMap<>(storefront.request());
        request.remove("code_challenge");
        request.remove("code_challenge_method");

        assertThat(visitor.arrivesWith(request)).startsWith(Storefront.CALLBACK).contains("error=invalid_request");
    }

    @Test
    void aCodeIsWorthNothingWithoutItsVerifier() {
        String code = Http.query(logIn(SHOPPER, SHOPPERS_PASSWORD)).get("code");

        var stolen = storefront.exchange(code, "another-verifier-another-verifier-another-verifier");

        assertThat(stolen.statusCode()).isEqualTo(400);
        assertThat(stolen.body()).contains("invalid_grant");
    }

    @Test
    void aCodeWorksOnce() {
        String code = Http.query(logIn(SHOPPER, SHOPPERS_PASSWORD)).get("code");

        assertThat(storefront.exchange(code, storefront.verifier).statusCode()).isEqualTo(200);
        assertThat(storefront.exchange(code, storefront.verifier).statusCode()).isEqualTo(400);
    }

    @Test
    void aRefreshTokenGivesNewTokensAndKeepsTheTimeOfTheLogin() {
        var first = tokensOf(SHOPPER, SHOPPERS_PASSWORD);

        var second = Tokens.in(storefront.refresh(first.text("refresh_token")), host);
        var third = Tokens.in(storefront.refresh(first.text("refresh_token")), host);

        assertThat(second.access().getId()).isNotEqualTo(first.access().getId());
        assertThat(third.access().getSubject()).isEqualTo(first.access().getSubject());
        assertThat(third.access().getClaims())
                .containsEntry("auth_time", first.access().getClaim("auth_time"));
        assertThat(third.id().getClaims()).containsEntry("token_use", "id");
    }

    @Test
    void aRevokedRefreshTokenIsDead() {
        String refreshToken = tokensOf(SHOPPER, SHOPPERS_PASSWORD).text("refresh_token");

        assertThat(storefront.revoke(refreshToken).statusCode()).isEqualTo(200);
        assertThat(storefront.refresh(refreshToken).statusCode()).isEqualTo(400);
    }

    @Test
    void userInfoIsForTheTokensOwner() {
        var tokens = tokensOf(SHOPPER, SHOPPERS_PASSWORD);

        var info = visitor.http.getWithToken("/oauth2/userInfo", tokens.text("access_token"));

        assertThat(info.statusCode()).isEqualTo(200);
        assertThat(info.body()).contains(tokens.access().getSubject(), SHOPPER, "\"email_verified\":\"true\"");
        assertThat(visitor.http.getWithToken("/oauth2/userInfo", "forged").statusCode())
                .isEqualTo(401);
    }

    private String logIn(String email, String password) {
        return visitor.returns(visitor.logsIn(visitor.arrivesWith(storefront.request()), email, password));
    }

    private Tokens tokensOf(String email, String password) {
        String code = Http.query(logIn(email, password)).get("code");
        return Tokens.in(storefront.exchange(code, storefront.verifier), host);
    }
}
