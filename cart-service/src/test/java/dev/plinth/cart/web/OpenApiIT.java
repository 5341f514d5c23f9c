package dev.plinth.cart.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.json.JsonMapper;

class OpenApiIT extends CartApiIT {

    /** When it fails on purpose, target/openapi.json is the new contracts/http/cart.json. */
    @Test
    void whatIsServedIsWhatIsKept() throws IOException {
        byte[] served = ask(HttpMethod.GET, "/v3/api-docs")
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody();
        Files.write(Path.of("target/openapi.json"), served);
        String kept = new ClassPathResource("contracts/http/cart.json").getContentAsString(UTF_8);

        var json = JsonMapper.builder().build();
        assertThat(json.readTree(served)).isEqualTo(json.readTree(kept));
    }
}
