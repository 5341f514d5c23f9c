package dev.plinth.asset.cloudfront;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.plinth.asset.domain.SignedUrls;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.cloudfront.CloudFrontUtilities;
import software.amazon.awssdk.services.cloudfront.cookie.CookiesForCustomPolicy;

/**
 * CloudFront's signed URLs with a canned policy for exactly one object. All that is signed within one slice of time ends
 * at the same moment: so a key is signed once a slice, and a browser's cache knows the URL again.
 */
@Component
class CloudFrontUrls implements SignedUrls {

    private static final int MOST = 50_000;

    private final CloudFrontUtilities cloudFront = CloudFrontUtilities.create();
    private final SigningProperties properties;
    private final SigningKeys keys;
    private final Clock clock;
    private final Cache<Signed, URI> signed =
            Caffeine.newBuilder().maximumSize(MOST).build();

    /** What a signature is for, and whose it is. */
    private record Signed(String key, Instant until, SigningKey signer) {}

    CloudFrontUrls(SigningProperties properties, SigningKeys keys, Clock clock) {
        this.properties = properties;
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    public URI open(String key) {
        return URI.create(properties.url() + "/" + key);
    }

    /** Ends with the slice after this one: between one and two validities from now. */
    @Override
    public Slice slice() {
        Duration validity = properties.validity();
        long begun = clock.instant().getEpochSecond() / validity.toSeconds() * validity.toSeconds();
        Instant next = Instant.ofEpochSecond(begun).plus(validity);
        return new CloudFrontSlice(next.plus(validity), next, keys.current());
    }

    /** A custom policy, since a canned one is for one object. */
    @Override
    public FolderLeave folder(String folder) {
        Slice slice = slice();
        SigningKey signer = keys.current();
        CookiesForCustomPolicy cookies =
                cloudFront.getCookiesForCustomPolicy(request -> request.resourceUrl(open(folder) + "*")
                        .privateKey(signer.privateKey())
                        .keyPairId(signer.keyPairId())
                        .expirationDate(slice.until()));
        return new FolderCookies(this, slice, "/" + folder, cookies);
    }

    private URI sign(Signed wanted) {
        return URI.create(cloudFront
                .getSignedUrlWithCannedPolicy(
                        request -> request.resourceUrl(open(wanted.key()).toString())
                                .privateKey(wanted.signer().privateKey())
                                .keyPairId(wanted.signer().keyPairId())
                                .expirationDate(wanted.until()))
                .url());
    }

    private final class CloudFrontSlice implements Slice {

        private final Instant until;
        private final Instant renewableFrom;
        private final SigningKey signer;

        CloudFrontSlice(Instant until, Instant renewableFrom, SigningKey signer) {
            this.until = until;
            this.renewableFrom = renewableFrom;
            this.signer = signer;
        }

        @Override
        public URI signed(String key) {
            return signed.get(new Signed(key, until, signer), CloudFrontUrls.this::sign);
        }

        @Override
        public Instant until() {
            return until;
        }

        @Override
        public Instant renewableFrom() {
            return renewableFrom;
        }

        @Override
        public String name() {
            return until.getEpochSecond() + "-" + signer.keyPairId();
        }
    }
}
