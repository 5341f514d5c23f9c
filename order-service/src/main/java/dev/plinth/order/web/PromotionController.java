package dev.plinth.order.web;

import static org.springframework.http.HttpHeaders.IF_MATCH;

import dev.plinth.order.domain.PromotionId;
import dev.plinth.order.domain.pricing.Promotion;
import dev.plinth.order.domain.pricing.Promotions;
import dev.plinth.order.web.KeptAnswers.RuleList;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import java.net.URI;
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
    private final KeptAnswers<PromotionId, Promotion, PromotionRequest> answers;

    PromotionController(Promotions promotions) {
        this.promotions = promotions;
        this.answers = new KeptAnswers<>(promotions, Promotion::id, PromotionRequest::of);
    }

    @GetMapping
    RuleList<PromotionRequest> all() {
        return answers.all();
    }

    @GetMapping("/{id}")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "not-found")
    ResponseEntity<PromotionRequest> promotion(@PathVariable UUID id) {
        return answers.find(new PromotionId(id));
    }

    @PostMapping
    @ApiResponse(responseCode = "201", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "409", description = "code-taken")
    ResponseEntity<PromotionRequest> create(@Valid @RequestBody PromotionRequest request) {
        var id = PromotionId.next();
        return answers.create(URI.create("/api/promotions/" + id), request.toPromotion(id));
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
