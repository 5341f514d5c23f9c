package dev.plinth.asset.cloudfront;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.asset.domain.SignedUrls.Slice;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CloudFrontUrlsTest {

    private static final KeyPair KEY = TestKeys.pair("EC");

    private Instant now = Instant.parse("2026-11-22T10:00:01Z");
    private String secret = TestKeys.secret("K1", KEY.getPrivate());
    private final SigningKeys keys = new SigningKeys(() -> secret);
    private final CloudFrontUrls urls = new CloudFrontUrls(
            new SigningProperties(URI.create("https://media.example"), "secret", Duration.ofMinutes(15)),
            keys,
            ((InstantSource) () -> now).withZone(ZoneOffset.UTC));

    @BeforeEach
    void start() {
        keys.start();
    }

    @Test
    void aBrowserSeesTheSameAddressThroughoutASlice() {
        URI first = signed("renditions/a.glb");
        now = now.plus(Duration.ofMinutes(14));

        assertThat(signed("renditions/a.glb")).isEqualTo(first);
    }

    @Test
    void whatIsSignedHoldsForAtLeastTheValidityAndIsRenewedBefore() {
        for (int minute = 0; minute < 60; minute++) {
            now = now.plus(Duration.ofMinutes(1));
            Slice slice = urls.slice();

            assertThat(Duration.between(now, slice.until())).isBetween(Duration.ofMinutes(15), Duration.ofMinutes(30));
            assertThat(slice.renewableFrom()).isAfter(now).isBefore(slice.until());
            now = slice.renewableFrom();
            assertThat(urls.slice().until()).isAfter(slice.until());
        }
    }

    @Test
    void eachObjectHasASignatureOfItsOwn() {
        assertThat(signed("renditions/a.glb").getQuery())
                .isNotEqualTo(signed("renditions/b.glb").getQuery());
    }

    @ParameterizedTest
    @ValueSource(strings = {"EC", "RSA"})
    void eitherKindOfKeySignsExactlyTheObjectAndTheEnd(String algorithm) throws GeneralSecurityException {
        KeyPair pair = TestKeys.pair(algorithm);
        secret = TestKeys.secret("K2", pair.getPrivate());
        keys.refresh();

        String query = signed("renditions/a.glb").getRawQuery();
        String policy = """
                {"Statement":[{"Resource":"https://media.example/renditions/a.glb",\
                "Condition":{"DateLessThan":{"AWS:EpochTime":%d}}}]}""".formatted(urls.slice().until().getEpochSecond());
        var check = Signature.getInstance(algorithm.equals("EC") ? "SHA1withECDSA" : "SHA1withRSA");
        check.initVerify(pair.getPublic());
        check.update(policy.getBytes());

        assertThat(check.verify(signature(query))).isTrue();
        assertThat(query).contains("Key-Pair-Id=K2");
    }

    @Test
    void aRotatedKeySignsFromThenOnAndWhatWasSignedStaysAsItIs() {
        Slice before = urls.slice();
        secret = TestKeys.secret("K2", TestKeys.pair("EC").getPrivate());
        keys.refresh();

        assertThat(signed("renditions/a.glb").getQuery()).contains("Key-Pair-Id=K2");
        assertThat(before.signed("renditions/a.glb").getQuery()).contains("Key-Pair-Id=K1");
        assertThat(urls.slice().name()).isNotEqualTo(before.name());
    }

    private URI signed(String key) {
        return urls.slice().signed(key);
    }

    private static byte[] signature(String query) {
        String text = query.replaceFirst(".*Signature=([^&]+).*", "$1");
        return Base64.getDecoder()
                .decode(text.replace('-', '+').replace('_', '=').replace('~', '/'));
    }
}
