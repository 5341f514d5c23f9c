package dev.plinth.asset.web;

import dev.plinth.asset.application.ReadManifest;
import dev.plinth.asset.domain.ModelId;
import dev.plinth.asset.domain.SignedUrls;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A shopper's side: what to load, in which order, and until when the addresses hold. */
@RestController
class ManifestController {

    private final ReadManifest readManifest;
    private final SignedUrls urls;

    ManifestController(ReadManifest readManifest, SignedUrls urls) {
        this.readManifest = readManifest;
        this.urls = urls;
    }

    /** The tag changes with the version and with the addresses; a reader asks each time and gets 304 in between. */
    @GetMapping("/api/models/{id}/manifest")
    ResponseEntity<ManifestView> manifest(@PathVariable ModelId id) {
        var published = readManifest.published(id).orElseThrow(ModelController.Refusals::unknownModel);
        var until = urls.validUntil();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag("\"" + published.number() + "-" + until.getEpochSecond() + "\"")
                .body(ManifestView.of(published, urls, until));
    }
}
