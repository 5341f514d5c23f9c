package dev.plinth.platform.web;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/**
 * A refusal as RFC 9457 problem+json. {@code code} is stable and part of the API: clients branch on it, people read
 * the detail.
 */
public class Problem extends ErrorResponseException {

    public Problem(HttpStatus status, String code, String detail) {
        super(status, body(status, code, detail), null);
    }

    /** Adds an extension member, such as the fields that were refused. */
    public Problem with(String member, Object value) {
        getBody().setProperty(member, value);
        return this;
    }

    /** Adds a response header, such as {@code Retry-After}. */
    public Problem header(String name, String value) {
        getHeaders().set(name, value);
        return this;
    }

    /** A neighbour that this request needs did not answer; asking again soon may work. */
    public static Problem unavailable(String what) {
        return new Problem(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        what + "-unavailable",
                        "The " + what + " does not answer just now; try again in a moment")
                .header("Retry-After", "2");
    }

    static ProblemDetail body(HttpStatusCode status, String code, String detail) {
        var body = ProblemDetail.forStatusAndDetail(status, detail);
        body.setType(URI.create("/problems/" + code));
        body.setProperty("code", code);
        return body;
    }
}
