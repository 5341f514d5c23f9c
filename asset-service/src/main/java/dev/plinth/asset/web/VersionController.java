package dev.plinth.asset.web;

import dev.plinth.asset.application.CompleteUpload;
import dev.plinth.asset.application.ResumeUpload;
import dev.plinth.asset.application.StartVersion;
import dev.plinth.asset.domain.ModelId;
import dev.plinth.asset.domain.ModelVersion;
import dev.plinth.asset.domain.Models;
import dev.plinth.asset.web.ModelController.Refusals;
import dev.plinth.asset.web.NewVersion.Digest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A model's versions, from the upload to the pipeline's report. */
@RestController
@RequestMapping("/api/models/{id}/versions")
class VersionController {

    private static final int MOST_ON_A_PAGE = 100;
    private static final int ABOVE_ALL = 1_000_000;

    private final Models models;
    private final StartVersion startVersion;
    private final ResumeUpload resumeUpload;
    private final CompleteUpload completeUpload;
    private final VersionViews views;

    VersionController(
            Models models,
            StartVersion startVersion,
            ResumeUpload resumeUpload,
            CompleteUpload completeUpload,
            VersionViews views) {
        this.models = models;
        this.startVersion = startVersion;
        this.resumeUpload = resumeUpload;
        this.completeUpload = completeUpload;
        this.views = views;
    }

    /** What has been sent, by its sender's word. */
    record Completion(
            @Min(1) long bytes,

            @NotNull @Pattern(regexp = Digest.FORM, message = Digest.MESSAGE) String sha256) {}

    record VersionPage(List<VersionView> items, @Nullable String next) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    StartedView start(@PathVariable ModelId id, @Valid @RequestBody NewVersion request) {
        return startVersion.start(id, request.upload()).map(StartedView::of).orElseThrow(Refusals::unknownModel);
    }

    /** The newest first. */
    @GetMapping
    VersionPage versions(
            @PathVariable ModelId id,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") @Min(1) @Max(MOST_ON_A_PAGE) int pageSize) {
        if (models.model(id).isEmpty()) {
            throw Refusals.unknownModel();
        }
        int below = cursor == null ? ABOVE_ALL : Cursors.number(cursor);
        List<ModelVersion> found = models.versions(id, below, pageSize + 1);
        List<ModelVersion> shown = found.stream().limit(pageSize).toList();
        return new VersionPage(
                views.of(id, shown),
                found.size() > pageSize ? Cursors.of(shown.getLast().number()) : null);
    }

    @GetMapping("/{number}")
    VersionView version(@PathVariable ModelId id, @PathVariable int number) {
        return models.versionOfModel(id, number).map(views::of).orElseThrow(Refusals::unknownModel);
    }

    /** What has arrived, and leave for the rest. */
    @GetMapping("/{number}/upload")
    UploadView upload(@PathVariable ModelId id, @PathVariable int number) {
        return resumeUpload.permit(id, number).map(UploadView::of).orElseThrow(Refusals::unknownModel);
    }

    @PostMapping("/{number}/complete")
    @ResponseStatus(HttpStatus.ACCEPTED)
    VersionView complete(
            @PathVariable ModelId id, @PathVariable int number, @Valid @RequestBody Completion completion) {
        return completeUpload
                .complete(id, number, completion.bytes(), completion.sha256())
                .map(views::of)
                .orElseThrow(Refusals::unknownModel);
    }
}
