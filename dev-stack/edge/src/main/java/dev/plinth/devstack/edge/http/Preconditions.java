package dev.plinth.devstack.edge.http;

import com.sun.net.httpserver.Headers;
import dev.plinth.devstack.edge.content.ObjectMetadata;
import java.util.Optional;
import java.util.stream.Stream;

/** What the viewer already has. An object never changes, so comparing texts is enough. */
record Preconditions(Headers request) {

    boolean isNotModified(ObjectMetadata object) {
        return header("If-None-Match")
                .map(tags -> Stream.of(tags.split(","))
                        .map(String::strip)
                        .anyMatch(tag ->
                                tag.equals("*") || tag.replaceFirst("^W/", "").equals(object.etag())))
                .orElseGet(() -> header("If-Modified-Since")
                        .filter(object.lastModified()::equals)
                        .isPresent());
    }

    /** The range that counts: none where {@code If-Range} names another version. */
    Optional<String> range(ObjectMetadata object) {
        return header("If-Range")
                        .filter(known -> !known.equals(object.etag()) && !known.equals(object.lastModified()))
                        .isPresent()
                ? Optional.empty()
                : header("Range");
    }

    private Optional<String> header(String name) {
        return Optional.ofNullable(request.getFirst(name));
    }
}
