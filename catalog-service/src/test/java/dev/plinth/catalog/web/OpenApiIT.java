package dev.plinth.catalog.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

class OpenApiIT extends CatalogApiIT {

    /** When it fails on purpose, target/openapi.json is the new contracts/http/catalog.json. */
    @Test
    void whatIsServedIsWhatIsKept() throws IOException {
        byte[] served = get("/v3/api-docs")
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody();
        Files.write(Path.of("target/openapi.json"), served);
        String kept = new ClassPathResource("contracts/http/catalog.json").getContentAsString(UTF_8);

        var json = JsonMapper.builder().build();
        assertThat(json.readTree(served)).isEqualTo(json.readTree(kept));
    }
}
