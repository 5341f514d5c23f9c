package dev.plinth.asset.web;

import dev.plinth.asset.application.ReadManifest;
import dev.plinth.asset.domain.ModelId;
import dev.plinth.asset.domain.ModelVersion;
import dev.plinth.asset.domain.Quality;
import dev.plinth.asset.domain.SignedUrls;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** A merchant looks at a version before anybody else does. */
@RestController
class PreviewController {

    private final ReadManifest readManifest;
    private final SignedUrls urls;
    private final Clock clock;
    private final @Nullable String domain;

    /** @param domain the one that pages and distribution have in common; without it they share a host */
    PreviewController(
            ReadManifest readManifest,
            SignedUrls urls,
            Clock clock,
            @Value("${plinth.media.cookie-domain:#{null}}") @Nullable String domain) {
        this.readManifest = readManifest;
        this.urls = urls;
        this.clock = clock;
        this.domain = domain;
    }

    /** The version's manifest, with addresses that open for the cookies that come with it, and for nothing else. */
    @PostMapping("/api/models/{id}/versions/{number}/preview-access")
    ResponseEntity<ManifestView> access(@PathVariable ModelId id, @PathVariable int number) {
        var version = readManifest.version(id, number).orElseThrow(ModelController.Refusals::unknownModel);
        SignedUrls.FolderLeave leave = urls.folder(ModelVersion.renditionsFolder(id, number));
        var headers = new HttpHeaders();
        leave.cookies().forEach((name, value) -> headers.add(HttpHeaders.SET_COOKIE, cookie(leave, name, value)));
        return ResponseEntity.ok()
                .headers(headers)
                .cacheControl(CacheControl.noStore())
                .body(ManifestView.of(version, Quality.FULL, true, urls, leave));
    }

    private String cookie(SignedUrls.FolderLeave leave, String name, String value) {
        return ResponseCookie.from(name, value)
                .domain(domain)
                .path(leave.path())
                .maxAge(Duration.between(clock.instant(), leave.until()))
                .secure(true)
                .httpOnly(true)
                .sameSite("Strict")
                .build()
                .toString();
    }
}
