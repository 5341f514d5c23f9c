package dev.plinth.devstack.objects.signature;

import static java.time.ZoneOffset.UTC;

import dev.plinth.devstack.objects.http.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;

/**
 * What a request says of its own signature, whether it stands in a header or in the URL.
 *
 * @param validFor how long after {@code signedAt} it may be used
 * @param payload the signed hash of the body in hexadecimal, or a word that says how the body is signed
 */
record Claim(
        Place place,
        Scope scope,
        Instant signedAt,
        Duration validFor,
        List<String> signedHeaders,
        String signature,
        String payload) {

    /** Where the signature stands. */
    enum Place {
        HEADER,
        URL
    }

    static final String ALGORITHM = "AWS4-HMAC-SHA256";
    static final String UNSIGNED_PAYLOAD = "UNSIGNED-PAYLOAD";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'");

    Claim {
        signedHeaders = List.copyOf(signedHeaders);
    }

    static Instant time(String text) {
        try {
            return LocalDateTime.parse(text, TIME).toInstant(UTC);
        } catch (DateTimeParseException malformed) {
            throw Refusal.forbidden("AccessDenied", "X-Amz-Date must be in the form 20261122T120000Z.");
        }
    }

    Instant expiresAt() {
        return signedAt.plus(validFor);
    }

    Refusal tooLate() {
        return switch (place) {
            case HEADER ->
                Refusal.forbidden(
                        "RequestTimeTooSkewed",
                        "The difference between the request time and the server's time is too large.");
            case URL -> Refusal.forbidden("AccessDenied", "Request has expired");
        };
    }
}
