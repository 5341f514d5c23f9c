package dev.plinth.order.web;

import dev.plinth.order.application.MakeCodes;
import dev.plinth.order.domain.PromotionId;
import dev.plinth.order.domain.RequestKey;
import dev.plinth.order.domain.ShopperId;
import dev.plinth.order.domain.pricing.CodeBatch;
import dev.plinth.order.domain.pricing.CodeBatchId;
import dev.plinth.order.domain.pricing.UniqueCode;
import dev.plinth.order.domain.pricing.UniqueCodes;
import dev.plinth.platform.web.Problem;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Codes of a promotion that hold once each, made many at once. */
@RestController
@RequestMapping("/api/promotions/{id}/code-batches")
class CodeBatchController {

    private final MakeCodes makeCodes;
    private final UniqueCodes codes;
    private final OnceOnly onceOnly;
    private final Clock clock;

    CodeBatchController(MakeCodes makeCodes, UniqueCodes codes, OnceOnly onceOnly, Clock clock) {
        this.makeCodes = makeCodes;
        this.codes = codes;
        this.onceOnly = onceOnly;
        this.clock = clock;
    }

    @Schema(name = "CodeBatch")
    record CodeBatchView(
            UUID id,
            int size,
            int used,
            Instant createdAt,
            @Nullable Instant endedAt) {
        static CodeBatchView of(CodeBatch batch) {
            return new CodeBatchView(
                    batch.id().value(), batch.size(), batch.used(), batch.createdAt(), batch.endedAt());
        }
    }

    record CodeBatchList(List<CodeBatchView> items) {}

    @GetMapping
    @ApiResponse(responseCode = "200", description = "The newest first")
    CodeBatchList all(@PathVariable UUID id) {
        return new CodeBatchList(
                codes.of(new PromotionId(id)).stream().map(CodeBatchView::of).toList());
    }

    @PostMapping
    @ApiResponse(
            responseCode = "201",
            headers =
                    @Header(name = "Location", description = "Of its codes, as CSV", schema = @Schema(type = "string")),
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = CodeBatchView.class)))
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(responseCode = "409", description = "not-by-unique-codes, request-in-flight")
    @ApiResponse(responseCode = "422", description = "idempotency-key-reused")
    ResponseEntity<byte[]> make(
            ShopperId merchant,
            @PathVariable UUID id,
            @IdempotencyKey RequestKey key,
            @Valid @RequestBody CodeBatchRequest request) {
        var promotion = new PromotionId(id);
        return onceOnly.answer(merchant, key, "codes of " + promotion, request, () -> {
            CodeBatch made = makeCodes.make(
                    CodeBatchId.of(promotion, merchant, key), promotion, request.size(), request.prefix());
            return ResponseEntity.created(URI.create("/api/promotions/" + id + "/code-batches/" + made.id() + "/codes"))
                    .body(CodeBatchView.of(made));
        });
    }

    @GetMapping("/{batch}/codes")
    @ApiResponse(
            responseCode = "200",
            description = "Each code and whether an order has it",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    @ApiResponse(responseCode = "404", description = "not-found")
    ResponseEntity<String> codes(@PathVariable UUID id, @PathVariable UUID batch) {
        CodeBatch found = find(id, batch);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"codes-" + batch + ".csv\"")
                .body(codes.codesOf(found.id()).stream()
                        .map(CodeBatchController::row)
                        .collect(Collectors.joining("", "code,used\r\n", "")));
    }

    /** Its codes hold no more; orders that have one keep it. Repeating it changes nothing. */
    @DeleteMapping("/{batch}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @ApiResponse(responseCode = "204")
    @ApiResponse(responseCode = "404", description = "not-found")
    void end(@PathVariable UUID id, @PathVariable UUID batch) {
        codes.end(find(id, batch).id(), clock.instant());
    }

    private CodeBatch find(UUID promotion, UUID batch) {
        return codes.find(new CodeBatchId(batch))
                .filter(found -> found.promotion().value().equals(promotion))
                .orElseThrow(() -> new Problem(HttpStatus.NOT_FOUND, "not-found", "There is no such batch of codes"));
    }

    /** No cell is a formula: codes begin with a letter or a digit. */
    private static String row(UniqueCode code) {
        return code.code().value() + (code.used() ? ",yes\r\n" : ",no\r\n");
    }
}
