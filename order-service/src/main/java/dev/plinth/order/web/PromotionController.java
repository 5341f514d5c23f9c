package dev.plinth.order.web;

import static org.springframework.http.HttpHeaders.IF_MATCH;

import dev.plinth.order.domain.PromotionId;
import dev.plinth.order.domain.RequestKey;
import dev.plinth.order.domain.ShopperId;
import dev.plinth.order.domain.pricing.Promotion;
import dev.plinth.order.domain.pricing.Promotions;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/promotions")
class PromotionController {

    private final Promotions promotions;
    private final OnceOnly onceOnly;
    private final KeptAnswers<PromotionId, Promotion, PromotionRequest> answers;

    PromotionController(Promotions promotions, OnceOnly onceOnly) {
        this.promotions = promotions;
        this.onceOnly = onceOnly;
        this.answers = new KeptAnswers<>(promotions, Promotion::id, PromotionRequest::of);
    }

    /** @param used how many orders have it */
    record ListedPromotion(String id, long version, int used, PromotionRequest rule) {}

    record PromotionList(List<ListedPromotion> items) {}

    @GetMapping
    PromotionList all() {
        Map<PromotionId, Integer> uses = promotions.uses();
        return new PromotionList(promotions.all().stream()
                .map(kept -> new ListedPromotion(
                        kept.value().id().toString(),
                        kept.version(),
                        uses.getOrDefault(kept.value().id(), 0),
                        PromotionRequest.of(kept.value())))
                .toList());
    }

    @GetMapping("/{id}")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "not-found")
    ResponseEntity<PromotionRequest> promotion(@PathVariable UUID id) {
        return answers.find(new PromotionId(id));
    }

    @PostMapping
    @ApiResponse(
            responseCode = "201",
            headers = @Header(name = "Location", schema = @Schema(type = "string")),
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = PromotionRequest.class)))
    @ApiResponse(responseCode = "409", description = "code-taken, request-in-flight")
    @ApiResponse(responseCode = "422", description = "idempotency-key-reused")
    ResponseEntity<byte[]> create(
            ShopperId merchant, @IdempotencyKey RequestKey key, @Valid @RequestBody PromotionRequest request) {
        var id = PromotionId.of(merchant, key);
        return onceOnly.answer(merchant, key, "promotion", request, () -> create(id, request));
    }

    /** A process that died after it had made the promotion has answered nobody. */
    private ResponseEntity<PromotionRequest> create(PromotionId id, PromotionRequest request) {
        var place = URI.create("/api/promotions/" + id);
        return promotions
                .find(id)
                .map(made -> answers.created(place, made))
                .orElseGet(() -> answers.create(place, request.toPromotion(id)));
    }

    @PutMapping("/{id}")
    @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "409", description = "code-taken")
    @ApiResponse(responseCode = "412", description = "stale-version")
    @ApiResponse(responseCode = "428", description = "precondition-required")
    ResponseEntity<PromotionRequest> replace(
            @PathVariable UUID id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody PromotionRequest request) {
        return answers.save(
                URI.create("/api/promotions/" + id), request.toPromotion(new PromotionId(id)), null, ifMatch);
    }

    /** Orders that have it keep it; its code is free again. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @ApiResponse(responseCode = "204")
    @ApiResponse(responseCode = "412", description = "stale-version")
    @ApiResponse(responseCode = "428", description = "precondition-required")
    void remove(@PathVariable UUID id, @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch) {
        answers.remove(new PromotionId(id), ifMatch);
    }
}
