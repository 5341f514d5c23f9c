package dev.plinth.order.postgres;

import dev.plinth.platform.web.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.orm.jpa.JpaSystemException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** A database that does not answer is an outage, never a business answer, and no fault of ours to be looked into. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class PostgresProblems {

    private static final Logger log = LoggerFactory.getLogger(PostgresProblems.class);

    @ExceptionHandler({
        DataAccessResourceFailureException.class,
        NonTransientDataAccessResourceException.class,
        RecoverableDataAccessException.class,
        TransientDataAccessException.class,
        TransactionException.class,
        JpaSystemException.class
    })
    Problem outage(RuntimeException fault) {
        log.error("PostgreSQL failed: {}", fault.toString());
        return Problem.unavailable("orders");
    }
}
