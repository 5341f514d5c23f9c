package dev.plinth.platform.security;

import dev.plinth.devstack.test.Backend;
import dev.plinth.devstack.test.UseBackends;
import dev.plinth.platform.SampleService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.web.servlet.client.RestTestClient;

@SpringBootTest(classes = SampleService.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureRestTestClient
@UseBackends(Backend.IDENTITY)
class OpenPathsIT {

    @Autowired
    private RestTestClient http;

    @Test
    void whatEverybodyMayReadIsOpenToGetAndHeadAndToNothingElse() {
        http.get().uri("/leaflet").exchange().expectStatus().isOk();
        http.head().uri("/leaflet").exchange().expectStatus().isOk();
        http.post().uri("/leaflet").exchange().expectStatus().isUnauthorized();
        http.delete().uri("/leaflet").exchange().expectStatus().isUnauthorized();
    }
}
