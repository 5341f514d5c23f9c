package dev.plinth.asset.web;

import static io.swagger.v3.oas.annotations.enums.ParameterIn.HEADER;

import dev.plinth.asset.application.ReadManifest;
import dev.plinth.asset.domain.Device;
import dev.plinth.asset.domain.ModelId;
import dev.plinth.asset.domain.Quality;
import dev.plinth.asset.domain.SignedUrls;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Pattern;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A shopper's side: what to load on this device, in which order, and until when the addresses hold. */
@RestController
class ManifestController {

    private final ReadManifest readManifest;
    private final SignedUrls urls;

    ManifestController(ReadManifest readManifest, SignedUrls urls) {
        this.readManifest = readManifest;
        this.urls = urls;
    }

    /**
     * A reader asks each time and gets 304 in between: so what is published or rolled back is seen at once. The tag
     * changes with the version, with the device and with the addresses.
     */
    @GetMapping("/api/models/{id}/manifest")
    @Parameter(in = HEADER, name = "Sec-CH-Device-Memory", description = "GiB; also Device-Memory")
    @Parameter(in = HEADER, name = "Sec-CH-DPR", description = "also DPR")
    @Parameter(in = HEADER, name = "ECT", description = "slow-2g, 2g, 3g or 4g")
    @Parameter(in = HEADER, name = "Save-Data", description = "on")
    ResponseEntity<ManifestView> manifest(
            @PathVariable ModelId id,
            @RequestParam(defaultValue = "auto")
                    @Pattern(regexp = "auto|preview|low|full", message = "must be auto, preview, low or full") String quality,
            @Parameter(hidden = true) @RequestHeader HttpHeaders headers) {
        var published = readManifest.published(id).orElseThrow(ModelController.Refusals::unknownModel);
        Device device = DeviceHints.of(headers);
        Quality wanted = Quality.named(quality).orElseGet(device::quality);
        boolean large = device.wantsLargePosters();
        SignedUrls.Slice slice = urls.slice();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePrivate())
                .varyBy(DeviceHints.NAMES.toArray(String[]::new))
                .eTag("\"%d-%s-%s%s\"".formatted(published.number(), wanted, large ? "" : "small-", slice.name()))
                .body(ManifestView.of(published, wanted, large, urls, slice));
    }
}
