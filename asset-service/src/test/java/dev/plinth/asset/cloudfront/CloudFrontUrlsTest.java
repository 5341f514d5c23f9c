package dev.plinth.asset.cloudfront;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class CloudFrontUrlsTest {

    private static final String KEY = TestKeys.privateKey();

    private Instant now = Instant.parse("2026-11-22T10:00:01Z");
    private final CloudFrontUrls urls =
            new CloudFrontUrls(properties(KEY), ((InstantSource) () -> now).withZone(ZoneOffset.UTC));

    @Test
    void aBrowserSeesTheSameAddressThroughoutASlice() {
        URI first = urls.signed("renditions/a.glb");
        now = now.plus(Duration.ofMinutes(14));

        assertThat(urls.signed("renditions/a.glb")).isEqualTo(first);
    }

    @Test
    void whatIsSignedHoldsForAtLeastTheValidity() {
        for (int minute = 0; minute < 60; minute++) {
            now = now.plus(Duration.ofMinutes(1));

            assertThat(Duration.between(now, urls.validUntil()))
                    .isBetween(Duration.ofMinutes(15), Duration.ofMinutes(30));
        }
    }

    @Test
    void eachObjectHasASignatureOfItsOwn() {
        assertThat(urls.signed("renditions/a.glb").getQuery())
                .isNotEqualTo(urls.signed("renditions/b.glb").getQuery());
    }

    @Test
    void aKeyOfAnotherKindStopsTheStart() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CloudFrontUrls(properties("no key"), Clock.systemUTC()))
                .withMessageContaining("plinth.media.private-key");
    }

    @Test
    void theKeyIsInNoLog() {
        assertThat(properties(KEY).toString()).doesNotContain("PRIVATE KEY");
    }

    private static SigningProperties properties(String key) {
        return new SigningProperties(URI.create("https://media.example"), "K1", key, Duration.ofMinutes(15));
    }
}
