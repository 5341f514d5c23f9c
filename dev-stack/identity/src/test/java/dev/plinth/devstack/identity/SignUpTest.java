package dev.plinth.devstack.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;

@IdentityTest
class SignUpTest {

    private static final String PASSWORD = "correct horse battery";

    @Value("${plinth.identity.host-url}")
    String host;

    Visitor visitor;
    Storefront storefront;
    String email;

    @BeforeEach
    void someoneNewArrives() {
        visitor = new Visitor(host);
        storefront = new Storefront(host);
        email = UUID.randomUUID() + "@plinth.example";
    }

    @Test
    void aNewShopperIsLoggedInAndReturnsToTheShop() {
        String back = visitor.returns(signUp("Nora Newcomer", email, PASSWORD));
        var tokens = Tokens.in(storefront.exchange(Http.query(back).get("code"), storefront.verifier), host);

        assertThat(back).startsWith(Storefront.CALLBACK);
        assertThat(tokens.id().getClaims()).containsEntry("email", email).containsEntry("name", "Nora Newcomer");
        assertThat(tokens.access().getClaims()).doesNotContainKey("cognito:groups");
    }

    @Test
    void theAccountWorksInAnotherBrowser() {
        signUp("Nora Newcomer", email, PASSWORD);
        var elsewhere = new Visitor(host);

        var loggedIn = elsewhere.logsIn(elsewhere.arrivesWith(storefront.request()), email, PASSWORD);

        assertThat(elsewhere.returns(loggedIn)).contains("code=");
    }

    @Test
    void anAddressHasOneAccountWhateverItsCase() {
        signUp("Nora Newcomer", email, PASSWORD);

        var second = new Visitor(host).signsUp("/signup", "Someone Else", email.toUpperCase(), PASSWORD);

        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body()).contains("There is an account with this e-mail address already.");
    }

    @Test
    void aPasswordHasTenCharactersAtLeast() {
        var refused = signUp("Nora Newcomer", email, "nine-char");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body())
                .contains("Use at least 10 characters.", email)
                .doesNotContain("nine-char");
        assertThat(signUp("Nora Newcomer", email, "ten--chars").statusCode()).isEqualTo(302);
    }

    @Test
    void aPasswordIsNeverCutOffSilently() {
        assertThat(signUp("Nora Newcomer", email, "ü".repeat(37)).statusCode()).isEqualTo(400);
        assertThat(signUp("Nora Newcomer", email, "ü".repeat(36)).statusCode()).isEqualTo(302);
    }

    @Test
    void everyWrongFieldIsNamed() {
        var refused = signUp(" ", "not-an-address", "");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body())
                .contains("Enter your name.", "Enter an e-mail address", "Use at least 10 characters.");
    }

    @Test
    void whatWasTypedIsShownAsTextOnly() {
        var refused = signUp("\"><script>alert(1)</script>", email, "short");

        assertThat(refused.body()).contains("&lt;script&gt;").doesNotContain("<script>");
    }

    @Test
    void signingUpReplacesWhoeverWasLoggedInBefore() {
        visitor.logsIn(visitor.arrivesWith(storefront.request()), Visitor.SHOPPER, Visitor.SHOPPERS_PASSWORD);

        String page = "/signup?" + Http.encoded(storefront.request());
        String back = visitor.returns(visitor.signsUp(page, "Nora Newcomer", email, PASSWORD));
        var tokens = Tokens.in(storefront.exchange(Http.query(back).get("code"), storefront.verifier), host);

        assertThat(tokens.id().getClaims()).containsEntry("email", email);
    }

    private HttpResponse<String> signUp(String name, String email, String password) {
        return visitor.signsUp("/signup?" + Http.encoded(storefront.request()), name, email, password);
    }
}
