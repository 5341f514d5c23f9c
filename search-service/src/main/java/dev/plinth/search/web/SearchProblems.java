package dev.plinth.search.web;

import dev.plinth.platform.security.AccessRules;
import dev.plinth.platform.web.Problem;
import dev.plinth.search.domain.InvalidSearch;
import dev.plinth.search.domain.SearchUnavailable;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** How the domain's refusals look over HTTP. */
@RestControllerAdvice
class SearchProblems {

    private static final Logger log = LoggerFactory.getLogger(SearchProblems.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> invalid(InvalidSearch refusal) {
        var problem = new Problem(HttpStatus.BAD_REQUEST, "invalid-request", "The search is not as it must be")
                .with(
                        "errors",
                        List.of(Map.of(
                                "parameter", refusal.parameter(), "detail", String.valueOf(refusal.getMessage()))));
        return ResponseEntity.of(problem.getBody())
                .headers(problem.getHeaders())
                .build();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unavailable(SearchUnavailable outage) {
        log.warn("OpenSearch: {}", String.valueOf(outage.getCause()));
        var problem = Problem.unavailable("search");
        return ResponseEntity.of(problem.getBody())
                .headers(problem.getHeaders())
                .build();
    }

    @Bean
    AccessRules openToEverybody() {
        return rules -> rules.requestMatchers(AccessRules.reads("/api/search")).permitAll();
    }
}
