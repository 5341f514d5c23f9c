package dev.plinth.devstack.objects.signature;

import dev.plinth.devstack.objects.http.Refusal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.http.SdkHttpRequest;

/** Reads a claim from a presigned URL's {@code X-Amz-…} parameters. */
final class QueryClaim {

    static final String SIGNATURE = "X-Amz-Signature";

    private static final Duration WEEK = Duration.ofDays(7);

    private QueryClaim() {}

    static Claim read(SdkHttpRequest request) {
        if (!required(request, "X-Amz-Algorithm").equals(Claim.ALGORITHM)) {
            throw malformed("X-Amz-Algorithm only supports " + Claim.ALGORITHM);
        }
        return new Claim(
                Claim.Place.URL,
                Scope.parse(required(request, "X-Amz-Credential")),
                Claim.time(required(request, "X-Amz-Date")),
                lifetime(required(request, "X-Amz-Expires")),
                List.of(required(request, "X-Amz-SignedHeaders").split(";")),
                required(request, SIGNATURE),
                request.firstMatchingHeader("x-amz-content-sha256").orElse(Claim.UNSIGNED_PAYLOAD));
    }

    private static Duration lifetime(String seconds) {
        return Optional.of(seconds)
                .filter(text -> text.matches("[0-9]{1,6}"))
                .map(text -> Duration.ofSeconds(Long.parseLong(text)))
                .filter(lifetime -> lifetime.isPositive() && lifetime.compareTo(WEEK) <= 0)
                .orElseThrow(() -> malformed("X-Amz-Expires must be between 1 and 604800 seconds"));
    }

    private static String required(SdkHttpRequest request, String parameter) {
        return request.firstMatchingRawQueryParameter(parameter)
                .orElseThrow(() -> malformed("Query-string authentication requires the " + parameter + " parameter"));
    }

    private static Refusal malformed(String why) {
        return Refusal.badRequest("AuthorizationQueryParametersError", why);
    }
}
