package dev.plinth.platform.security;

import dev.plinth.devstack.test.Backend;
import dev.plinth.devstack.test.TestIssuer;
import dev.plinth.devstack.test.UseBackends;
import dev.plinth.platform.SampleService;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

@SpringBootTest(classes = SampleService.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureRestTestClient
@UseBackends(Backend.IDENTITY)
class HostileTokenIT {

    private final TestIssuer issuer = TestIssuer.running();

    @Autowired
    private RestTestClient http;

    @Test
    void aGoodTokenOpens() {
        answers(issuer.shopper().signed(), "/private", 200);
        answers(issuer.merchant().signed(), "/merchant", 200);
    }

    @Test
    void noTokenDoesNot() {
        http.get().uri("/private").exchange().expectStatus().isUnauthorized();
    }

    @Test
    void anUnsignedTokenDoesNot() {
        refuses(issuer.shopper().unsigned());
    }

    @Test
    void thePublicKeyAsSecretDoesNot() {
        refuses(issuer.shopper().signedWithThePublicKeyAsSecret());
    }

    @Test
    void aKeyThatTheTokenBringsAlongDoesNot() {
        refuses(issuer.shopper().signedWithItsOwnKey(URI.create("http://127.0.0.1:1/keys")));
    }

    @Test
    void aStrangersSignatureDoesNot() {
        refuses(issuer.shopper().signedByAStranger());
    }

    @Test
    void unknownKeysAreRefusedHoweverManyCome() {
        for (int i = 0; i < 5; i++) {
            refuses(issuer.shopper().signedWithAnUnknownKey());
        }
    }

    @Test
    void anotherPoolsTokenDoesNot() {
        refuses(issuer.shopper()
                .with("iss", "https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_else")
                .signed());
    }

    @Test
    void anIdTokenIsNoAccessToken() {
        refuses(issuer.shopper().with("token_use", "id").signed());
    }

    @Test
    void anotherAppsTokenDoesNot() {
        refuses(issuer.shopper().with("client_id", "somebody-else").signed());
    }

    @Test
    void timesHoldWithinAMinute() {
        answers(issuer.shopper().expired(Duration.ofSeconds(30)).signed(), "/private", 200);
        refuses(issuer.shopper().expired(Duration.ofSeconds(90)).signed());
        refuses(issuer.shopper().notBefore(Duration.ofMinutes(5)).signed());
        refuses(issuer.shopper().without("exp").signed());
    }

    @Test
    void aShopperIsNoMerchant() {
        answers(issuer.shopper().signed(), "/merchant", 403);
        answers(issuer.shopper().with("cognito:groups", List.of("merchants")).signed(), "/merchant", 403);
    }

    private void refuses(String token) {
        answers(token, "/private", 401);
    }

    private void answers(String token, String path, int status) {
        var answer =
                http.get().uri(path).header("Authorization", "Bearer " + token).exchange();
        answer.expectStatus().isEqualTo(status);
        if (status >= 400) {
            answer.expectHeader().contentType(MediaType.APPLICATION_PROBLEM_JSON);
        }
    }
}
