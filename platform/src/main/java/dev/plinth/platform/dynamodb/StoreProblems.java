package dev.plinth.platform.dynamodb;

import dev.plinth.platform.web.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import software.amazon.awssdk.core.exception.SdkException;

/** A store that does not answer is an outage, never a business answer: 503 {@code catalog-unavailable} of catalog-service. */
@RestControllerAdvice
@Order(0)
class StoreProblems {

    private static final Logger log = LoggerFactory.getLogger(StoreProblems.class);
    private static final String SERVICE = "-service";

    private final String what;

    /** @param service such as {@code catalog-service} */
    StoreProblems(String service) {
        this.what = service.endsWith(SERVICE) ? service.substring(0, service.length() - SERVICE.length()) : service;
    }

    @ExceptionHandler
    Problem outage(SdkException fault) {
        log.error("A store failed", fault);
        return Problem.unavailable(what);
    }
}
