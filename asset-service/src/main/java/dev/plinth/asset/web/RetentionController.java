package dev.plinth.asset.web;

import dev.plinth.asset.application.PinVersion;
import dev.plinth.asset.domain.ModelId;
import dev.plinth.asset.domain.Retention;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How long a version's files are kept, and a merchant's word on it. */
@RestController
@RequestMapping("/api/models/{id}/versions/{number}/retention")
class RetentionController {

    private final PinVersion pinVersion;

    RetentionController(PinVersion pinVersion) {
        this.pinVersion = pinVersion;
    }

    record Pin(@NotNull Boolean pinned) {}

    /**
     * @param keptUntil when its files go if nothing happens; absent for what stays, and for what is gone
     * @param expired whether they are gone
     */
    record RetentionView(
            int version, boolean pinned, @Nullable Instant keptUntil, boolean expired) {
        static RetentionView of(PinVersion.Kept kept) {
            Retention retention = kept.retention();
            return new RetentionView(
                    retention.number(),
                    retention.pinned(),
                    kept.until().orElse(null),
                    retention.state() != Retention.State.KEPT);
        }
    }

    @GetMapping
    RetentionView read(@PathVariable ModelId id, @PathVariable int number) {
        return pinVersion.read(id, number).map(RetentionView::of).orElseThrow(ModelController.Refusals::unknownModel);
    }

    @PutMapping
    RetentionView pin(@PathVariable ModelId id, @PathVariable int number, @Valid @RequestBody Pin request) {
        return pinVersion
                .pin(id, number, request.pinned())
                .map(RetentionView::of)
                .orElseThrow(ModelController.Refusals::unknownModel);
    }
}
