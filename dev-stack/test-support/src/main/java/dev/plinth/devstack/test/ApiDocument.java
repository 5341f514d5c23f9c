package dev.plinth.devstack.test;

import java.nio.file.Path;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A service's OpenAPI document, beside the one that is kept in {@code contracts/http}. {@code
 * -Dplinth.contracts.write=true} keeps the served one instead.
 */
public record ApiDocument(JsonNode served, JsonNode kept) {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** @param name of the document: {@code cart} is {@code contracts/http/cart.json} */
    public static ApiDocument of(String name, int port) {
        Path file = Build.current().root().resolve("contracts/http").resolve(name + ".json");
        JsonNode served = RestClient.builder()
                .requestFactory(new JdkClientHttpRequestFactory())
                .build()
                .get()
                .uri("http://127.0.0.1:" + port + "/v3/api-docs")
                .retrieve()
                .requiredBody(JsonNode.class);
        if (Boolean.getBoolean("plinth.contracts.write")) {
            JSON.writeValue(file, served);
        }
        return new ApiDocument(served, JSON.readTree(file));
    }
}
