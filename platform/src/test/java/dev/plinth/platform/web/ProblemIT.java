package dev.plinth.platform.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.devstack.test.Backend;
import dev.plinth.devstack.test.UseBackends;
import dev.plinth.platform.SampleService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.BodyContentSpec;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(classes = SampleService.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureRestTestClient
@UseBackends(Backend.IDENTITY)
class ProblemIT {

    @Autowired
    private RestTestClient http;

    @Test
    void aRefusalKeepsItsCodeAndMembers() {
        problem("/open/parcels/7", 409, "parcel-lost").jsonPath("$.number").isEqualTo(7);
    }

    @Test
    void whatNobodyForesawTellsNothingOfTheHouse() {
        var body = problem("/open/parcels/13", 500, "internal-error")
                .returnResult()
                .getResponseBody();

        assertThat(new String(body)).doesNotContain("secret", "Exception");
    }

    @Test
    void anUnknownPathIsAProblemToo() {
        problem("/open/nothing", 404, "not-found");
    }

    @Test
    void aPathThatIsNoNumberIsRefused() {
        problem("/open/parcels/x", 400, "invalid-request");
    }

    @Test
    void eachBadFieldIsNamedByItsPointer() {
        post("{\"name\":\"a\",\"lines\":[{\"quantity\":1},{\"quantity\":0}]}", 400, "invalid-request")
                .jsonPath("$.errors[0].pointer")
                .isEqualTo("/lines/1/quantity");
    }

    @Test
    void eachBadFieldIsNamedWhereThePathIsCheckedToo() {
        expect(
                        http.put()
                                .uri("/open/parcels/0")
                                .contentType(MediaType.APPLICATION_JSON)
                                .body("{\"name\":\"a\",\"lines\":[{\"quantity\":0}]}")
                                .exchange(),
                        400,
                        "invalid-request")
                .jsonPath("$.errors[?(@.pointer == '/lines/0/quantity')]")
                .exists()
                .jsonPath("$.errors.length()")
                .isEqualTo(2);
    }

    @Test
    void aFieldOfAnotherTypeIsNamedByItsPointer() {
        post("{\"lines\":[{\"quantity\":\"many\"}]}", 400, "invalid-request")
                .jsonPath("$.errors[0].pointer")
                .isEqualTo("/lines/0/quantity");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "half a smile \\ud83d"})
    void textThatIsNoneIsRefused(String name) {
        post("{\"name\":\"" + name + "\"}", 400, "invalid-request")
                .jsonPath("$.errors[0].pointer")
                .isEqualTo("/name");
    }

    /** Such as what a validator says of a file, in its words. */
    @Test
    void whatWasStoredIsReadAsItIs(@Autowired JsonMapper json) {
        assertThat(json.readValue("\"\\u0000\"", String.class)).isEqualTo("\0");
    }

    @Test
    void whatIsNoJsonIsRefused() {
        post("{\"name\":", 400, "unreadable-body");
    }

    @Test
    void aFieldThatIsThereTwiceIsRefused() {
        post("{\"name\":\"a\",\"name\":\"b\"}", 400, "unreadable-body");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"2\"", "2.0", "1.5", "1e1", "true", "\"\"", "null", "99999999999"})
    void aNumberIsANumberAndWhole(String quantity) {
        post("{\"lines\":[{\"quantity\":" + quantity + "}]}", 400, "invalid-request")
                .jsonPath("$.errors[0].pointer")
                .isEqualTo("/lines/0/quantity");
    }

    @Test
    void aWordOfAListIsNotItsNumber() {
        post("{\"size\":1}", 400, "invalid-request")
                .jsonPath("$.errors[0].pointer")
                .isEqualTo("/size");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/yaml",
                "application/xml",
                "application/cbor",
                "application/x-www-form-urlencoded",
                "multipart/form-data",
                "multipart/form-data;boundary=x"
            })
    void aBodyIsJson(String type) {
        expect(
                http.post()
                        .uri("/open/parcels")
                        .contentType(MediaType.parseMediaType(type))
                        .body("{\"name\":\"a\"}".getBytes(UTF_8))
                        .exchange(),
                415,
                "unsupported-media-type");
    }

    @Test
    void soIsAnAnswer() {
        expect(
                http.get()
                        .uri("/open/parcels")
                        .accept(MediaType.APPLICATION_YAML)
                        .exchange(),
                406,
                "not-acceptable");
    }

    @Test
    void aBodyNestedTenThousandDeepIsRefused() {
        post("[".repeat(10_000), 400, "unreadable-body");
    }

    @Test
    void aBodyOverTheLimitIsRefusedUnread() {
        post("\"" + "x".repeat(300_000) + "\"", 413, "body-too-large");
    }

    @Test
    void aWriteWithoutItsPreconditionIsRefused() {
        http.put().uri("/open/parcels").exchange().expectStatus().isEqualTo(428);
        http.put()
                .uri("/open/parcels")
                .header("If-Match", "weird")
                .exchange()
                .expectStatus()
                .isEqualTo(412);
        http.put()
                .uri("/open/parcels")
                .header("If-Match", "\"7\"")
                .exchange()
                .expectStatus()
                .isOk();
    }

    private BodyContentSpec problem(String path, int status, String code) {
        return expect(http.get().uri(path).exchange(), status, code);
    }

    private BodyContentSpec post(String body, int status, String code) {
        return expect(
                http.post()
                        .uri("/open/parcels")
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(body)
                        .exchange(),
                status,
                code);
    }

    private static BodyContentSpec expect(RestTestClient.ResponseSpec answer, int status, String code) {
        return answer.expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(code)
                .jsonPath("$.type")
                .isEqualTo("/problems/" + code);
    }
}
