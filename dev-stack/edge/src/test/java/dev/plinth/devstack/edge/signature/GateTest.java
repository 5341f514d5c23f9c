package dev.plinth.devstack.edge.signature;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.cloudfront.CloudFrontUtilities;
import software.amazon.awssdk.services.cloudfront.cookie.CookiesForCannedPolicy;
import software.amazon.awssdk.services.cloudfront.cookie.CookiesForCustomPolicy;
import software.amazon.awssdk.services.cloudfront.model.CustomSignerRequest;

/** Signatures made by the AWS SDK, and what becomes of them when somebody changes something. */
class GateTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final Instant SOON = NOW.plus(Duration.ofMinutes(5));
    private static final String MEDIA = "http://localhost:18082";
    private static final String CHAIR = MEDIA + "/renditions/chair.glb";
    private static final String LAMP = MEDIA + "/renditions/lamp.glb";
    private static final SignerKey KEY = SignerKey.create("K1");
    private static final SignerKey STRANGER = SignerKey.create("K2");

    private final CloudFrontUtilities signer = CloudFrontUtilities.create();

    @TempDir
    private Path folder;

    private Gate gate;

    @BeforeEach
    void trustOneKey() throws IOException {
        var keys = TrustedKeys.read(KEY.publishedIn(folder));
        gate = new Gate(keys, MEDIA, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Test
    void letsInWithACannedPolicy() {
        assertLetIn(canned(CHAIR, SOON, KEY));
    }

    @Test
    void letsInWithACannedPolicyForAUrlWithItsOwnQuery() {
        assertLetIn(canned(CHAIR + "?v=2", SOON, KEY));
    }

    @Test
    void letsInWithACustomPolicyForEverythingBelow() {
        String signed = custom(CHAIR, MEDIA + "/renditions/*", KEY);

        assertLetIn(signed);
        assertLetIn(signed.replace("chair", "lamp"));
    }

    @Test
    void letsInWithCookiesForACannedPolicy() {
        CookiesForCannedPolicy cookies = signer.getCookiesForCannedPolicy(request -> request.resourceUrl(CHAIR)
                .privateKey(KEY.secret())
                .keyPairId(KEY.id())
                .expirationDate(SOON));

        assertLetIn(
                CHAIR,
                cookies.expiresHeaderValue() + "; " + cookies.signatureHeaderValue(),
                cookies.keyPairIdHeaderValue());
        assertRefused(
                "AccessDenied",
                LAMP,
                cookies.expiresHeaderValue() + "; " + cookies.signatureHeaderValue(),
                cookies.keyPairIdHeaderValue());
    }

    @Test
    void letsInWithCookiesForACustomPolicy() {
        var cookies = cookies(MEDIA + "/renditions/*");

        assertLetIn(CHAIR, "theme=dark; " + cookies);
        assertLetIn(LAMP, cookies);
        assertRefused("AccessDenied", MEDIA + "/uploads/chair.glb", cookies);
    }

    @Test
    void letsInWithEitherKeyOfAGroupWhileOneTakesOverFromTheOther() throws IOException {
        SignerKey next = SignerKey.elliptic("K3");
        String group = KEY.publishedIn(folder) + "," + next.publishedIn(folder);
        gate = new Gate(TrustedKeys.read(group), MEDIA, Clock.fixed(NOW, ZoneOffset.UTC));

        assertLetIn(canned(CHAIR, SOON, KEY));
        assertLetIn(canned(CHAIR, SOON, next));
        assertRefused("InvalidKey", canned(CHAIR, SOON, STRANGER));
        assertRefused("AccessDenied", canned(CHAIR, SOON, next).replace("Key-Pair-Id=K3", "Key-Pair-Id=K1"));
    }

    @Test
    void refusesTheKeyThatHasLeftTheGroup() throws IOException {
        SignerKey next = SignerKey.elliptic("K3");
        gate = new Gate(TrustedKeys.read(next.publishedIn(folder)), MEDIA, Clock.fixed(NOW, ZoneOffset.UTC));

        assertLetIn(canned(CHAIR, SOON, next));
        assertRefused("InvalidKey", canned(CHAIR, SOON, KEY));
    }

    @Test
    void refusesWhoBringsNothing() {
        assertRefused("MissingKey", CHAIR);
        assertRefused("MissingKey", CHAIR, "theme=dark");
    }

    @Test
    void refusesAnotherPathThanSigned() {
        assertRefused("AccessDenied", canned(CHAIR, SOON, KEY).replace("chair", "lamp"));
    }

    @Test
    void refusesAQueryThatWasNotSigned() {
        assertRefused("AccessDenied", canned(CHAIR, SOON, KEY) + "&v=2");
    }

    @Test
    void refusesALaterEndThanSigned() {
        String signed = canned(CHAIR, SOON, KEY);

        assertRefused(
                "AccessDenied",
                signed.replace("Expires=" + SOON.getEpochSecond(), "Expires=" + (SOON.getEpochSecond() + 1)));
    }

    @Test
    void refusesAtTheEndAndAfterIt() {
        assertRefused("AccessDenied", canned(CHAIR, NOW, KEY));
        assertRefused("AccessDenied", canned(CHAIR, NOW.minusSeconds(1), KEY));
        assertLetIn(canned(CHAIR, NOW.plusSeconds(1), KEY));
    }

    @Test
    void refusesBeforeTheStart() {
        assertRefused("AccessDenied", custom(request -> request.activeDate(NOW.plusSeconds(1))));
        assertLetIn(custom(request -> request.activeDate(NOW)));
    }

    @Test
    void refusesOtherAddressesThanSigned() {
        assertRefused("AccessDenied", custom(request -> request.ipRange("192.0.2.0/24")));
        assertLetIn(custom(request -> request.ipRange("127.0.0.0/8")));
        assertLetIn(custom(request -> request.ipRange("0.0.0.0/0")));
    }

    @Test
    void refusesAWidenedPolicy() {
        String narrow = custom(CHAIR, CHAIR, KEY);
        String wide = custom(CHAIR, MEDIA + "/*", STRANGER);

        assertRefused("AccessDenied", narrow.replaceFirst("Policy=[^&]+", "Policy=" + parameter(wide, "Policy")));
        assertRefused("AccessDenied", narrow.replace("chair", "lamp"));
    }

    @Test
    void refusesAnUnknownKey() {
        assertRefused("InvalidKey", canned(CHAIR, SOON, STRANGER));
    }

    @Test
    void refusesAStrangerWhoUsesOurKeysName() {
        assertRefused("AccessDenied", canned(CHAIR, SOON, STRANGER).replace("Key-Pair-Id=K2", "Key-Pair-Id=K1"));
    }

    @Test
    void refusesASignatureThatIsNone() {
        String signed = canned(CHAIR, SOON, KEY);

        assertRefused("AccessDenied", signed.replaceFirst("Signature=[^&]+", "Signature=abcd"));
        assertRefused("AccessDenied", signed.replaceFirst("Signature=[^&]+", "Signature=%25"));
        assertRefused("AccessDenied", signed.replaceFirst("Signature=[^&]+&", ""));
        assertRefused("MalformedPolicy", signed.replaceFirst("Expires=[^&]+&", ""));
    }

    private String canned(String url, Instant expires, SignerKey key) {
        return signer.getSignedUrlWithCannedPolicy(request -> request.resourceUrl(url)
                        .privateKey(key.secret())
                        .keyPairId(key.id())
                        .expirationDate(expires))
                .url();
    }

    private String custom(String url, String pattern, SignerKey key) {
        return signer.getSignedUrlWithCustomPolicy(request -> request.resourceUrl(url)
                        .resourceUrlPattern(pattern)
                        .privateKey(key.secret())
                        .keyPairId(key.id())
                        .expirationDate(SOON))
                .url();
    }

    private String custom(java.util.function.Consumer<CustomSignerRequest.Builder> more) {
        return signer.getSignedUrlWithCustomPolicy(request -> request.resourceUrl(CHAIR)
                        .privateKey(KEY.secret())
                        .keyPairId(KEY.id())
                        .expirationDate(SOON)
                        .applyMutation(more))
                .url();
    }

    private String cookies(String pattern) {
        CookiesForCustomPolicy cookies = signer.getCookiesForCustomPolicy(request -> request.resourceUrl(CHAIR)
                .resourceUrlPattern(pattern)
                .privateKey(KEY.secret())
                .keyPairId(KEY.id())
                .expirationDate(SOON));
        return String.join(
                "; ", cookies.policyHeaderValue(), cookies.signatureHeaderValue(), cookies.keyPairIdHeaderValue());
    }

    private static String parameter(String url, String name) {
        return url.replaceFirst(".*[?&]" + name + "=([^&]+).*", "$1");
    }

    private void assertLetIn(String url, String... cookies) {
        assertThatCode(() -> gate.check(request(url, cookies))).doesNotThrowAnyException();
    }

    private void assertRefused(String code, String url, String... cookies) {
        assertThatExceptionOfType(Denied.class)
                .isThrownBy(() -> gate.check(request(url, cookies)))
                .returns(code, Denied::code);
    }

    private static ViewerRequest request(String url, String... cookies) {
        return ViewerRequest.of(URI.create(url), List.of(cookies), "127.0.0.1");
    }
}
