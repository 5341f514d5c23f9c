package dev.plinth.platform.security;

import dev.plinth.devstack.test.TestIssuer;
import dev.plinth.platform.SampleService;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

/** The pool does not answer, and no key of it was ever seen. */
@SpringBootTest(
        classes = SampleService.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "plinth.identity.issuer=http://127.0.0.1:1/pool",
            "plinth.identity.jwks-uri=http://127.0.0.1:1/pool/keys",
            "plinth.identity.clients=storefront",
            "spring.cloud.aws.region.static=eu-central-1"
        })
@AutoConfigureRestTestClient
class KeyOutageIT {

    @Autowired
    private RestTestClient http;

    /** However often it is asked: keys are looked up now and then only, and a caller's token is no worse in between. */
    @RepeatedTest(4)
    void anOutageIsNoBadToken() {
        http.get()
                .uri("/private")
                .header("Authorization", TestIssuer.running().shopper().bearer())
                .exchange()
                .expectStatus()
                .isEqualTo(503)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectHeader()
                .valueEquals("Retry-After", "2")
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("identity-unavailable");
    }

    @Test
    void whatNeedsNoTokenIsStillThere() {
        http.get().uri("/open/parcels/1").exchange().expectStatus().isEqualTo(409);
    }
}
