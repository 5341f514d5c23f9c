package dev.plinth.devstack.objects.signature;

import dev.plinth.devstack.objects.http.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a claim from {@code Authorization: AWS4-HMAC-SHA256 Credential=…, SignedHeaders=…, Signature=…}. */
final class HeaderClaim {

    private static final Duration SKEW = Duration.ofMinutes(15);

    private static final Pattern AUTHORIZATION = Pattern.compile(
            Claim.ALGORITHM + "\\s+Credential=([^,\\s]+),\\s*SignedHeaders=([^,\\s]+),\\s*Signature=([0-9a-f]{64})");

    private HeaderClaim() {}

    static Claim read(HttpServletRequest request) {
        Matcher found = AUTHORIZATION.matcher(request.getHeader("Authorization"));
        if (!found.matches()) {
            throw Refusal.badRequest("AuthorizationHeaderMalformed", "The authorization header is malformed.");
        }
        return new Claim(
                Claim.Place.HEADER,
                Scope.parse(found.group(1)),
                Claim.time(required(request, "x-amz-date")),
                SKEW,
                List.of(found.group(2).split(";")),
                found.group(3),
                required(request, "x-amz-content-sha256"));
    }

    private static String required(HttpServletRequest request, String header) {
        String value = request.getHeader(header);
        if (value == null) {
            throw Refusal.badRequest("InvalidRequest", "Missing required header for this request: " + header);
        }
        return value;
    }
}
