package dev.plinth.asset.web;

import dev.plinth.asset.application.PublishVersion;
import dev.plinth.asset.application.StartVersion;
import dev.plinth.asset.domain.Model;
import dev.plinth.asset.domain.ModelId;
import dev.plinth.asset.domain.Models;
import dev.plinth.asset.domain.Upload;
import dev.plinth.platform.web.ETags;
import dev.plinth.platform.web.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A merchant's side: models, versions, and which one shoppers see. */
@RestController
@RequestMapping("/api/models")
class ModelController {

    private final Models models;
    private final StartVersion startVersion;
    private final PublishVersion publishVersion;

    ModelController(Models models, StartVersion startVersion, PublishVersion publishVersion) {
        this.models = models;
        this.startVersion = startVersion;
        this.publishVersion = publishVersion;
    }

    record NewModel(@NotBlank @Size(max = Model.MAX_NAME) String name) {}

    record NewVersion(
            @NotBlank @Size(max = 255) String fileName,
            @Min(1) @Max(Upload.MAX_BYTES) long bytes,

            @Pattern(regexp = "[0-9a-f]{64}", message = "must be 64 lower-case hex digits") String sha256) {}

    record Publication(@Min(1) int version) {}

    @PostMapping
    ResponseEntity<ModelView> create(@Valid @RequestBody NewModel request) {
        var model = Model.named(request.name());
        models.add(model);
        return ResponseEntity.created(URI.create("/api/models/" + model.id()))
                .eTag(ETags.of(model.revision()))
                .body(ModelView.of(model));
    }

    @GetMapping("/{id}")
    ResponseEntity<ModelView> read(@PathVariable ModelId id) {
        return answer(models.model(id).orElseThrow(Refusals::unknownModel));
    }

    @PostMapping("/{id}/versions")
    @ResponseStatus(HttpStatus.CREATED)
    StartedView start(@PathVariable ModelId id, @Valid @RequestBody NewVersion request) {
        var upload = new Upload(request.fileName(), request.bytes(), request.sha256());
        return startVersion.start(id, upload).map(StartedView::of).orElseThrow(Refusals::unknownModel);
    }

    @GetMapping("/{id}/versions/{number}")
    VersionView version(@PathVariable ModelId id, @PathVariable int number) {
        return models.version(id, number).map(VersionView::of).orElseThrow(Refusals::unknownModel);
    }

    @PutMapping("/{id}/published")
    ResponseEntity<ModelView> publish(
            @PathVariable ModelId id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody Publication request) {
        return answer(publishVersion
                .publish(id, request.version(), ETags.required(ifMatch))
                .orElseThrow(Refusals::unknownModel));
    }

    private static ResponseEntity<ModelView> answer(Model model) {
        return ResponseEntity.ok().eTag(ETags.of(model.revision())).body(ModelView.of(model));
    }

    static final class Refusals {
        private Refusals() {}

        static Problem unknownModel() {
            return new Problem(HttpStatus.NOT_FOUND, "not-found", "There is no such model or version");
        }
    }
}
