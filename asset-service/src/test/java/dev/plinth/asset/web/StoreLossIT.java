package dev.plinth.asset.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.asset.catalog.FakeCatalog;
import dev.plinth.asset.cloudfront.TestKeys;
import dev.plinth.devstack.faults.Fault;
import dev.plinth.devstack.faults.FaultProxy;
import dev.plinth.devstack.test.Backend;
import dev.plinth.devstack.test.Backends;
import dev.plinth.devstack.test.UseBackends;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;

/** DynamoDB is cut off or silent while it is asked: that is said, in time, and it goes on afterwards. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "plinth.media.url=http://media.example",
            "plinth.dynamodb.attempt-timeout=500ms",
            "plinth.dynamodb.call-timeout=1s",
            "plinth.work.look=false"
        })
@AutoConfigureRestTestClient
@UseBackends(
        value = {
            Backend.DYNAMODB,
            Backend.SQS,
            Backend.SNS,
            Backend.S3,
            Backend.SECRETS,
            Backend.BATCH,
            Backend.IDENTITY
        },
        topic = "asset-events")
@DirtiesContext
class StoreLossIT {

    private static final FaultProxy DYNAMODB =
            new FaultProxy(Backends.dynamoDb().getPort());
    private static final Duration IN_TIME = Duration.ofSeconds(10);

    @Autowired
    private RestTestClient http;

    @DynamicPropertySource
    static void neighbours(DynamicPropertyRegistry properties) {
        TestKeys.inSecretsManager(properties);
        FakeCatalog.isNeighbour(properties);
        properties.add("spring.cloud.aws.dynamodb.endpoint", () -> URI.create("http://127.0.0.1:" + DYNAMODB.port()));
    }

    @AfterEach
    void calm() {
        DYNAMODB.suffer(Fault.NONE);
    }

    @AfterAll
    static void stop() {
        DYNAMODB.close();
    }

    static Stream<Fault> losses() {
        return Stream.of(new Fault.Reset(), new Fault.BlackHole());
    }

    @ParameterizedTest
    @MethodSource("losses")
    void aStoreThatIsAwayIsAnOutageAndSaidSoInTime(Fault loss) {
        DYNAMODB.suffer(loss);
        long began = System.nanoTime();

        manifest()
                .expectStatus()
                .isEqualTo(503)
                .expectHeader()
                .valueEquals("Retry-After", "2")
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("asset-unavailable");

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(IN_TIME);
        DYNAMODB.suffer(Fault.NONE);
        manifest().expectStatus().isNotFound();
    }

    private RestTestClient.ResponseSpec manifest() {
        return http.get().uri("/api/models/" + UUID.randomUUID() + "/manifest").exchange();
    }
}
