package dev.plinth.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The kept document is the served one. {@code -Dplinth.contracts.write=true} keeps the served one instead. */
@BootedOrderService
class ApiDocumentIT {

    private static final Path KEPT = Path.of("..", "contracts", "http", "order.json");

    private final JsonMapper json =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @LocalServerPort
    private int port;

    @Test
    void isTheContract() throws IOException {
        JsonNode served = RestClient.create("http://127.0.0.1:" + port)
                .get()
                .uri("/v3/api-docs")
                .retrieve()
                .requiredBody(JsonNode.class);
        if (Boolean.getBoolean("plinth.contracts.write")) {
            Files.writeString(KEPT, json.writeValueAsString(served) + "\n");
        }

        assertThat(served).isEqualTo(json.readTree(Files.readString(KEPT)));
    }
}
