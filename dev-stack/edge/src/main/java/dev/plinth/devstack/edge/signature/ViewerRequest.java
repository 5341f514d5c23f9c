package dev.plinth.devstack.edge.signature;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.net.URI;
import java.net.URLDecoder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a viewer asks for, as far as its right to it is concerned.
 *
 * @param path as sent, still encoded
 * @param query as sent, without the question mark; empty without one
 * @param cookies the {@code Cookie} headers
 * @param address where it comes from
 */
public record ViewerRequest(String path, String query, List<String> cookies, String address) {

    private static final Set<String> SIGNATURE_PARAMETERS = Set.of("Expires", "Policy", "Signature", "Key-Pair-Id");
    private static final String COOKIE_PREFIX = "CloudFront-";

    public ViewerRequest {
        cookies = List.copyOf(cookies);
    }

    public static ViewerRequest of(URI uri, List<String> cookies, String address) {
        String query = uri.getRawQuery();
        return new ViewerRequest(uri.getRawPath(), query == null ? "" : query, cookies, address);
    }

    /** What a policy's resource has to match: the public URL, without the signature's own parameters. */
    String resource(String publicUrl) {
        String rest = pairs(query, "&")
                .filter(pair -> !SIGNATURE_PARAMETERS.contains(name(pair)))
                .collect(joining("&"));
        return publicUrl + path + (rest.isEmpty() ? "" : "?" + rest);
    }

    /** From the URL; from cookies where the URL brings none. */
    Map<String, String> signatureParameters() {
        Map<String, String> inUrl = collect(pairs(query, "&"), "");
        return inUrl.isEmpty()
                ? collect(cookies.stream().flatMap(header -> pairs(header, ";\\s*")), COOKIE_PREFIX)
                : inUrl;
    }

    private static Map<String, String> collect(Stream<String> pairs, String prefix) {
        var found = new HashMap<String, String>();
        pairs.filter(pair -> pair.startsWith(prefix))
                .map(pair -> pair.substring(prefix.length()))
                .filter(pair -> SIGNATURE_PARAMETERS.contains(name(pair)))
                .forEach(pair -> found.put(name(pair), URLDecoder.decode(value(pair), UTF_8)));
        return found;
    }

    private static Stream<String> pairs(String text, String separator) {
        return text.isEmpty() ? Stream.empty() : Stream.of(text.split(separator));
    }

    private static String name(String pair) {
        return pair.contains("=") ? pair.substring(0, pair.indexOf('=')) : pair;
    }

    private static String value(String pair) {
        return pair.contains("=") ? pair.substring(pair.indexOf('=') + 1) : "";
    }
}
