package dev.plinth.devstack.cloud.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** A form in which dots and numbers make lists and maps: {@code Attributes.entry.1.key}. */
public record QueryRequest(Map<String, String> fields) {

    public QueryRequest {
        fields = Map.copyOf(fields);
    }

    static QueryRequest parse(String form) {
        var fields = new HashMap<String, String>();
        for (String pair : form.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                fields.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return new QueryRequest(fields);
    }

    public Optional<String> optional(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    public String required(String name) {
        return optional(name)
                .orElseThrow(
                        () -> AwsError.badRequest("InvalidParameter", "Invalid parameter: " + name + " is required"));
    }

    /** {@code name.member.1…}: each member's own fields. */
    public List<QueryRequest> members(String name) {
        return items(name + ".member.");
    }

    /** {@code name.entry.1…}: each entry's own fields. */
    public List<QueryRequest> entries(String name) {
        return items(name + ".entry.");
    }

    /** {@code name.entry.1.key} and {@code .value}, in their order. */
    public Map<String, String> map(String name) {
        var map = new LinkedHashMap<String, String>();
        entries(name).forEach(entry -> map.put(entry.required("key"), entry.required("value")));
        return map;
    }

    private List<QueryRequest> items(String prefix) {
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> below(prefix + number + "."))
                .takeWhile(item -> !item.fields.isEmpty())
                .toList();
    }

    private QueryRequest below(String prefix) {
        var inner = new HashMap<String, String>();
        fields.forEach((name, value) -> {
            if (name.startsWith(prefix)) {
                inner.put(name.substring(prefix.length()), value);
            }
        });
        return new QueryRequest(inner);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, UTF_8);
    }
}
