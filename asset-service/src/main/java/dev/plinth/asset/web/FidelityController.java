package dev.plinth.asset.web;

import dev.plinth.asset.domain.Manifest;
import dev.plinth.asset.domain.ModelId;
import dev.plinth.asset.domain.ModelVersion;
import dev.plinth.asset.domain.ModelVersion.Progress;
import dev.plinth.asset.domain.Models;
import dev.plinth.asset.domain.Retentions;
import dev.plinth.asset.domain.SignedUrls;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** How like the upload each level of detail looks, with the pictures of both, for whoever is to publish it. */
@RestController
class FidelityController {

    private final Models models;
    private final Retentions retentions;
    private final SignedUrls urls;

    FidelityController(Models models, Retentions retentions, SignedUrls urls) {
        this.models = models;
        this.retentions = retentions;
        this.urls = urls;
    }

    record FidelityPage(List<ComparedView> items, Instant expiresAt) {}

    /** @param picture in which the upload is on the left and the rendition on the right, view by view */
    record ComparedView(
            String rendition, double ssim, double psnr, double leastSsim, List<Manifest.View> views, URI picture) {
        static ComparedView of(Manifest.Fidelity found, SignedUrls.Slice slice) {
            return new ComparedView(
                    found.rendition(),
                    found.ssim(),
                    found.psnr(),
                    found.leastSsim(),
                    found.views(),
                    slice.signed(found.comparison()));
        }
    }

    /** Nothing as long as the version is not ready; of one that was refused for how it looks what missed. */
    @GetMapping("/api/models/{id}/versions/{number}/fidelity")
    FidelityPage fidelity(@PathVariable ModelId id, @PathVariable int number) {
        ModelVersion version = models.versionOfModel(id, number).orElseThrow(ModelController.Refusals::unknownModel);
        retentions.of(id, number).demandFiles();
        SignedUrls.Slice slice = urls.slice();
        return new FidelityPage(
                found(version.progress()).stream()
                        .map(each -> ComparedView.of(each, slice))
                        .toList(),
                slice.until());
    }

    private static List<Manifest.Fidelity> found(Progress progress) {
        return switch (progress) {
            case Progress.AwaitingUpload() -> List.of();
            case Progress.Processing processing -> List.of();
            case Progress.Ready(Manifest manifest) -> manifest.fidelity();
            case Progress.Failed failed -> failed.compared().stream().toList();
        };
    }
}
