package dev.plinth.platform.web;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;

/** Turns whatever a controller throws into problem+json; what nobody foresaw becomes a plain 500 and a log line. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    record FieldProblem(String pointer, String detail) {}

    @ExceptionHandler
    @Nullable ResponseEntity<Object> unforeseen(Exception fault, WebRequest request) throws Exception {
        if (fault instanceof AccessDeniedException || fault instanceof AuthenticationException) {
            throw fault; // the security chain answers these
        }
        log.error("Unforeseen failure", fault);
        var body = Problem.body(HttpStatus.INTERNAL_SERVER_ERROR, "internal-error", "Something went wrong on our side");
        return handleExceptionInternal(fault, body, new HttpHeaders(), HttpStatus.INTERNAL_SERVER_ERROR, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException refusal, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var body = badFields(refusal.getBindingResult().getAllErrors().stream());
        return handleExceptionInternal(refusal, body, headers, HttpStatus.BAD_REQUEST, request);
    }

    /** Where something beside the body is checked, too, Spring reports the body's fields this way. */
    @Override
    protected @Nullable ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException refusal, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (refusal.isForReturnValue()) {
            return super.handleHandlerMethodValidationException(refusal, headers, status, request);
        }
        var body = badFields(refusal.getAllErrors().stream());
        return handleExceptionInternal(refusal, body, headers, HttpStatus.BAD_REQUEST, request);
    }

    /** @param errors of fields, and of what has no pointer: of the whole body, of a part of the address */
    private static ProblemDetail badFields(Stream<? extends MessageSourceResolvable> errors) {
        var body = Problem.body(HttpStatus.BAD_REQUEST, "invalid-request", "Some fields are not as they must be");
        body.setProperty(
                "errors",
                errors.map(error -> new FieldProblem(
                                error instanceof FieldError field ? pointer(field.getField()) : "",
                                String.valueOf(error.getDefaultMessage())))
                        .toList());
        return body;
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException refusal, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (refusal.getMostSpecificCause() instanceof BodyLimit.TooLarge tooLarge) {
            return handleExceptionInternal(
                    refusal, BodyLimit.problem(tooLarge.limit()), headers, HttpStatus.CONTENT_TOO_LARGE, request);
        }
        ProblemDetail body;
        if (refusal.getCause() instanceof JacksonException json
                && !json.getPath().isEmpty()) {
            body = Problem.body(HttpStatus.BAD_REQUEST, "invalid-request", "Some fields are not as they must be");
            body.setProperty("errors", List.of(new FieldProblem(JsonPointers.of(json), JsonPointers.reason(json))));
        } else {
            body = Problem.body(HttpStatus.BAD_REQUEST, "unreadable-body", "The body is not the JSON that is expected");
        }
        return handleExceptionInternal(refusal, body, headers, HttpStatus.BAD_REQUEST, request);
    }

    /** Every problem passes here: it gets its media type, its code and the id of its trace. */
    @Override
    protected ResponseEntity<Object> createResponseEntity(
            @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (body instanceof ProblemDetail problem) {
            ProblemCodes.complete(problem, MDC.get("traceId"));
        }
        var all = new HttpHeaders(); // what the framework hands over may be read-only
        all.putAll(headers);
        all.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return new ResponseEntity<>(body, all, status);
    }

    /** An element of a set has no place of its own: it is named by the set. */
    private static String pointer(String beanPath) {
        return "/"
                + beanPath.replace("[]", "")
                        .replaceAll("\\[\"?([^\\]\"]+)\"?\\]", "/$1")
                        .replace('.', '/');
    }
}
