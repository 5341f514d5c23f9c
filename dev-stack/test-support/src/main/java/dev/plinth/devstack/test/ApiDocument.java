package dev.plinth.devstack.test;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
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

    /** Every method of every path, as they are written there. */
    public List<Operation> operations() {
        return kept.path("paths").properties().stream()
                .flatMap(path -> path.getValue().propertyNames().stream()
                        .map(method -> new Operation(method.toUpperCase(Locale.ROOT), path.getKey())))
                .toList();
    }

    /** @param path with its variables in braces */
    public record Operation(String method, String path) {}
}
