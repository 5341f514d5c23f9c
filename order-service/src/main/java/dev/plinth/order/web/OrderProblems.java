package dev.plinth.order.web;

import dev.plinth.order.domain.ForbiddenTarget;
import dev.plinth.order.domain.NoSuchEndpoint;
import dev.plinth.order.domain.NoSuchInvoice;
import dev.plinth.order.domain.NoSuchOrder;
import dev.plinth.order.domain.NoSuchReturn;
import dev.plinth.order.domain.NotGenuine;
import dev.plinth.order.domain.NotNow;
import dev.plinth.order.domain.NothingToRefund;
import dev.plinth.order.domain.OrderChangedMeanwhile;
import dev.plinth.order.domain.OrdersUnderWay;
import dev.plinth.order.domain.RefundExceedsCaptured;
import dev.plinth.order.domain.TooManyUnits;
import dev.plinth.order.domain.Unavailable;
import dev.plinth.order.domain.UnknownPaymentMethod;
import dev.plinth.order.domain.pricing.CodeTaken;
import dev.plinth.order.domain.pricing.NoSuchPromotion;
import dev.plinth.order.domain.pricing.NotByUniqueCodes;
import dev.plinth.order.domain.pricing.StaleVersion;
import dev.plinth.platform.web.ETags;
import dev.plinth.platform.web.Problem;
import java.util.Optional;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** The one table of how refusals look over HTTP that are not the answer of a use case. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class OrderProblems {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> noSuchOrder(NoSuchOrder refusal) {
        return answer(problem(HttpStatus.NOT_FOUND, "not-found", refusal));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notGenuine(NotGenuine refusal) {
        return answer(problem(HttpStatus.BAD_REQUEST, "notice-not-genuine", refusal));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unknownPaymentMethod(UnknownPaymentMethod refusal) {
        return answer(problem(HttpStatus.UNPROCESSABLE_CONTENT, "payment-method-unknown", refusal));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> orderChangedMeanwhile(OrderChangedMeanwhile refusal) {
        return answer(problem(HttpStatus.CONFLICT, "order-changed-meanwhile", refusal));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> noSuchEndpoint(NoSuchEndpoint refusal) {
        return answer(problem(HttpStatus.NOT_FOUND, "not-found", refusal));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> forbiddenTarget(ForbiddenTarget refusal) {
        return answer(problem(HttpStatus.UNPROCESSABLE_CONTENT, "webhook-target-forbidden", refusal));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> noSuchInvoice(NoSuchInvoice refusal) {
        return answer(problem(HttpStatus.NOT_FOUND, "not-found", refusal));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> noSuchReturn(NoSuchReturn refusal) {
        return answer(problem(HttpStatus.NOT_FOUND, "not-found", refusal));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> ordersUnderWay(OrdersUnderWay refusal) {
        return answer(problem(HttpStatus.CONFLICT, "orders-under-way", refusal));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notNow(NotNow refusal) {
        return answer(problem(HttpStatus.CONFLICT, "not-in-this-state", refusal));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooManyUnits(TooManyUnits refusal) {
        return answer(problem(HttpStatus.CONFLICT, "too-many-units", refusal));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refundExceedsCaptured(RefundExceedsCaptured refusal) {
        return answer(problem(HttpStatus.CONFLICT, "refund-exceeds-captured", refusal)
                .with("refundable", MoneyView.of(refusal.refundable())));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> nothingToRefund(NothingToRefund refusal) {
        return answer(problem(HttpStatus.CONFLICT, "nothing-to-refund", refusal));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> staleVersion(StaleVersion refusal) {
        return answer(ETags.stale());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> noSuchPromotion(NoSuchPromotion refusal) {
        return answer(problem(HttpStatus.NOT_FOUND, "not-found", refusal));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notByUniqueCodes(NotByUniqueCodes refusal) {
        return answer(problem(HttpStatus.CONFLICT, "not-by-unique-codes", refusal));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> codeTaken(CodeTaken refusal) {
        return answer(problem(HttpStatus.CONFLICT, "code-taken", refusal));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unavailable(Unavailable outage) {
        return answer(Problem.unavailable(outage.neighbour()));
    }

    private static Problem problem(HttpStatus status, String code, RuntimeException refusal) {
        return new Problem(status, code, String.valueOf(refusal.getMessage()));
    }

    private static ResponseEntity<ProblemDetail> answer(Problem problem) {
        Optional.ofNullable(MDC.get("traceId")).ifPresent(id -> problem.with("traceId", id));
        return ResponseEntity.status(problem.getStatusCode())
                .headers(problem.getHeaders())
                .body(problem.getBody());
    }
}
