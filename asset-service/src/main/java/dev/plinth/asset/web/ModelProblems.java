package dev.plinth.asset.web;

import dev.plinth.asset.domain.CatalogUnavailable;
import dev.plinth.asset.domain.ModelChangedMeanwhile;
import dev.plinth.asset.domain.UploadIncomplete;
import dev.plinth.asset.domain.UploadIsOver;
import dev.plinth.asset.domain.UploadMismatch;
import dev.plinth.asset.domain.UploadRefused;
import dev.plinth.asset.domain.VariantsMissing;
import dev.plinth.asset.domain.VersionExpired;
import dev.plinth.asset.domain.VersionNotReady;
import dev.plinth.platform.security.AccessRules;
import dev.plinth.platform.web.ETags;
import dev.plinth.platform.web.Problem;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** How the domain's refusals look over HTTP, and who may ask for what. */
@RestControllerAdvice
@Order(0)
class ModelProblems {

    @Bean
    AccessRules modelAccess() {
        return rules -> rules.requestMatchers(AccessRules.reads("/api/models/*/manifest"))
                .permitAll()
                .requestMatchers("/api/models/**")
                .hasRole("MERCHANT");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> changedMeanwhile(ModelChangedMeanwhile refusal) {
        return answer(ETags.stale());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notReady(VersionNotReady refusal) {
        return answer(new Problem(HttpStatus.CONFLICT, "version-not-ready", String.valueOf(refusal.getMessage())));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> expired(VersionExpired refusal) {
        return answer(new Problem(HttpStatus.CONFLICT, "version-expired", String.valueOf(refusal.getMessage())));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> variantsMissing(VariantsMissing refusal) {
        var problem = new Problem(HttpStatus.CONFLICT, "variants-missing", String.valueOf(refusal.getMessage()));
        return answer(problem.with(
                "skus", refusal.skus().stream().map(MissingLookView::of).toList()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> catalogUnavailable(CatalogUnavailable outage) {
        return answer(Problem.unavailable("catalog"));
    }

    @ExceptionHandler
    Problem refused(UploadRefused refusal) {
        return new Problem(HttpStatus.BAD_REQUEST, "invalid-request", "Some fields are not as they must be")
                .with(
                        "errors",
                        List.of(Map.of("pointer", refusal.field(), "detail", String.valueOf(refusal.getMessage()))));
    }

    @ExceptionHandler
    Problem mismatch(UploadMismatch refusal) {
        return new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "upload-mismatch", String.valueOf(refusal.getMessage()));
    }

    @ExceptionHandler
    Problem incomplete(UploadIncomplete refusal) {
        return new Problem(HttpStatus.CONFLICT, "upload-incomplete", String.valueOf(refusal.getMessage()))
                .with("missingParts", refusal.missing());
    }

    @ExceptionHandler
    Problem isOver(UploadIsOver refusal) {
        return new Problem(HttpStatus.CONFLICT, "upload-over", String.valueOf(refusal.getMessage()));
    }

    private static ResponseEntity<ProblemDetail> answer(Problem problem) {
        return ResponseEntity.of(problem.getBody())
                .headers(problem.getHeaders())
                .build();
    }
}
