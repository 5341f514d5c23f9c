package dev.plinth.asset.cloudfront;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.plinth.asset.domain.SignedUrls;
import java.net.URI;
import java.security.PrivateKey;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.cloudfront.CloudFrontUtilities;

/**
 * CloudFront's signed URLs with a canned policy for exactly one object. All that is signed within one slice of time ends
 * at the same moment: so a key is signed once a slice, and a browser's cache knows the URL again.
 */
@Component
class CloudFrontUrls implements SignedUrls {

    private static final int MOST = 50_000;

    private final CloudFrontUtilities cloudFront = CloudFrontUtilities.create();
    private final SigningProperties properties;
    private final PrivateKey privateKey;
    private final Clock clock;
    private final Cache<Resource, URI> signed =
            Caffeine.newBuilder().maximumSize(MOST).build();

    record Resource(String key, Instant until) {}

    CloudFrontUrls(SigningProperties properties, Clock clock) {
        this.properties = properties;
        this.privateKey = PrivateKeys.rsa(properties.privateKey());
        this.clock = clock;
    }

    @Override
    public URI signed(String key) {
        return signed.get(new Resource(key, validUntil()), this::sign);
    }

    @Override
    public URI open(String key) {
        return URI.create(properties.url() + "/" + key);
    }

    /** The end of the next slice: between one and two validities from now. */
    @Override
    public Instant validUntil() {
        long slice = properties.validity().toSeconds();
        return Instant.ofEpochSecond((clock.instant().getEpochSecond() / slice + 2) * slice);
    }

    private URI sign(Resource resource) {
        return URI.create(cloudFront
                .getSignedUrlWithCannedPolicy(
                        request -> request.resourceUrl(open(resource.key()).toString())
                                .privateKey(privateKey)
                                .keyPairId(properties.keyPairId())
                                .expirationDate(resource.until()))
                .url());
    }
}
