package dev.plinth.asset.cloudfront;

import dev.plinth.asset.domain.SignedUrls;
import dev.plinth.asset.domain.SignedUrls.FolderLeave;
import dev.plinth.asset.domain.SignedUrls.Slice;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.cloudfront.cookie.CookiesForCustomPolicy;

/** CloudFront's signed cookies: the addresses below their path carry no signature of their own. */
record FolderCookies(SignedUrls urls, Slice slice, String path, CookiesForCustomPolicy signed) implements FolderLeave {

    /** The SDK hands out each as {@code name=value}. */
    @Override
    public Map<String, String> cookies() {
        return Stream.of(signed.policyHeaderValue(), signed.signatureHeaderValue(), signed.keyPairIdHeaderValue())
                .map(cookie -> cookie.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    @Override
    public URI signed(String key) {
        return urls.open(key);
    }

    @Override
    public Instant until() {
        return slice.until();
    }

    @Override
    public Instant renewableFrom() {
        return slice.renewableFrom();
    }

    @Override
    public String name() {
        return slice.name();
    }
}
