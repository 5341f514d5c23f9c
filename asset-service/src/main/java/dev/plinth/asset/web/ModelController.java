package dev.plinth.asset.web;

import dev.plinth.asset.application.DeleteModel;
import dev.plinth.asset.application.PublishVersion;
import dev.plinth.asset.application.RestoreModel;
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
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A merchant's side: models, versions, and which one shoppers see. */
@RestController
@RequestMapping("/api/models")
class ModelController {

    private static final int MOST_ON_A_PAGE = 100;

    private final Models models;
    private final StartVersion startVersion;
    private final PublishVersion publishVersion;
    private final DeleteModel deleteModel;
    private final RestoreModel restoreModel;
    private final Clock clock;

    ModelController(
            Models models,
            StartVersion startVersion,
            PublishVersion publishVersion,
            DeleteModel deleteModel,
            RestoreModel restoreModel,
            Clock clock) {
        this.deleteModel = deleteModel;
        this.restoreModel = restoreModel;
        this.clock = clock;
        this.models = models;
        this.startVersion = startVersion;
        this.publishVersion = publishVersion;
    }

    /** @param upload the file of its first version, where it is at hand */
    record NewModel(
            @NotBlank @Size(max = Model.MAX_NAME) String name,
            @Valid @Nullable NewVersion upload) {}

    /** @param first the version that waits for the upload, where one was announced */
    record CreatedView(
            String id,
            String name,
            @Nullable Integer published,
            List<Integer> versions,
            @Nullable StartedView first) {}

    record ModelPage(List<ModelView> items, @Nullable String next) {}

    record Publication(@Min(1) int version) {}

    @PostMapping
    ResponseEntity<CreatedView> create(@Valid @RequestBody NewModel request) {
        Optional<Upload> upload = Optional.ofNullable(request.upload()).map(NewVersion::upload);
        upload.ifPresent(startVersion::check);
        var model = Model.named(request.name(), clock.instant());
        models.add(model);
        var first = upload.flatMap(file -> startVersion.start(model.id(), file)).map(StartedView::of);
        return ResponseEntity.created(URI.create("/api/models/" + model.id()))
                .eTag(ETags.of(model.revision() + (first.isPresent() ? 1 : 0)))
                .body(new CreatedView(
                        model.id().toString(),
                        model.name(),
                        null,
                        first.stream().map(StartedView::version).toList(),
                        first.orElse(null)));
    }

    /** The newest first; the deleted ones where they are asked for. */
    @GetMapping
    ModelPage models(
            @RequestParam(defaultValue = "false") boolean deleted,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") @Min(1) @Max(MOST_ON_A_PAGE) int pageSize) {
        List<Model> found = models.models(deleted, Optional.ofNullable(cursor).map(Cursors::place), pageSize + 1);
        List<Model> shown = found.stream().limit(pageSize).toList();
        return new ModelPage(
                shown.stream().map(ModelView::of).toList(),
                found.size() > pageSize ? Cursors.of(shown.getLast()) : null);
    }

    @GetMapping("/{id}")
    ResponseEntity<ModelView> read(@PathVariable ModelId id) {
        return answer(models.modelOrDeleted(id).orElseThrow(Refusals::unknownModel));
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

    /** It can be restored for a while. */
    @DeleteMapping("/{id}")
    ResponseEntity<ModelView> delete(
            @PathVariable ModelId id, @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return answer(deleteModel.delete(id, ETags.required(ifMatch)).orElseThrow(Refusals::unknownModel));
    }

    /** As it was published before, if that shows all that is for sale by now; or, where it is so wished, unpublished. */
    @PostMapping("/{id}/restore")
    ResponseEntity<ModelView> restore(
            @PathVariable ModelId id, @RequestParam(defaultValue = "true") boolean published) {
        return answer(restoreModel.restore(id, published).orElseThrow(Refusals::unknownModel));
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
