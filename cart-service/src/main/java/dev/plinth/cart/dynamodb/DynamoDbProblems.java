package dev.plinth.cart.dynamodb;

import dev.plinth.platform.web.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import software.amazon.awssdk.core.exception.SdkException;

/** A store that does not answer is an outage, never a business answer. */
@RestControllerAdvice
@Order(0)
class DynamoDbProblems {

    private static final Logger log = LoggerFactory.getLogger(DynamoDbProblems.class);

    @ExceptionHandler
    Problem outage(SdkException fault) {
        log.error("DynamoDB failed", fault);
        return Problem.unavailable("cart");
    }
}
