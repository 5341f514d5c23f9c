package dev.plinth.devstack.objects.signature;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.plinth.devstack.objects.http.Refusal;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/** Who may come in: the one key we know, for this region's S3, in its time, with all that counts signed. */
public final class SignatureCheck {

    private static final Duration SKEW = Duration.ofMinutes(15);

    private final AwsCredentialsIdentity known;
    private final String region;
    private final Clock clock;

    public SignatureCheck(AwsCredentialsIdentity known, String region, Clock clock) {
        this.known = known;
        this.region = region;
        this.clock = clock;
    }

    /** @throws Refusal as S3 would */
    Signature verified(Claim claim, SdkHttpRequest request) {
        checkScope(claim.scope());
        checkTime(claim);
        checkCoverage(claim, request);
        var signature = new Signature(known, claim);
        byte[] expected = signature.of(request).getBytes(UTF_8);
        if (!MessageDigest.isEqual(expected, claim.signature().getBytes(UTF_8))) {
            throw Refusal.forbidden(
                    "SignatureDoesNotMatch",
                    "The request signature we calculated does not match the signature you provided.");
        }
        return signature;
    }

    private void checkScope(Scope scope) {
        if (!scope.accessKey().equals(known.accessKeyId())) {
            throw Refusal.forbidden(
                    "InvalidAccessKeyId", "The AWS Access Key Id you provided does not exist in our records.");
        }
        if (!scope.region().equals(region) || !scope.service().equals("s3")) {
            throw Refusal.badRequest(
                    "AuthorizationHeaderMalformed", "The credential must be scoped to " + region + "/s3.");
        }
    }

    private void checkTime(Claim claim) {
        Instant now = clock.instant();
        if (now.isAfter(claim.expiresAt())) {
            throw claim.tooLate();
        }
        if (now.isBefore(claim.signedAt().minus(SKEW))) {
            throw Refusal.forbidden("AccessDenied", "Request is not valid yet");
        }
    }

    private static void checkCoverage(Claim claim, SdkHttpRequest request) {
        request.headers().keySet().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .filter(name -> name.equals("host") || name.startsWith("x-amz-"))
                .filter(name -> !claim.signedHeaders().contains(name))
                .findFirst()
                .ifPresent(unsigned -> {
                    throw Refusal.forbidden(
                            "AccessDenied",
                            "There were headers present in the request which were not signed: " + unsigned);
                });
    }
}
