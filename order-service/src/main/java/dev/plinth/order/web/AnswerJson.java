package dev.plinth.order.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.plinth.order.domain.IdempotencyKeys.Answer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.slf4j.MDC;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Requests and answers in a form that can be compared and kept. */
@Component
class AnswerJson {

    private final JsonMapper json;

    AnswerJson(JsonMapper json) {
        this.json = json;
    }

    /** Equal for requests that say the same, however they are spaced or ordered. */
    String fingerprint(String operation, Object request) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(operation.getBytes(UTF_8));
            sha256.update((byte) '\n');
            return HexFormat.of().formatHex(sha256.digest(json.writeValueAsBytes(request)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    Answer answer(ResponseEntity<?> response) {
        Object body = response.getBody();
        boolean refused = body instanceof ProblemDetail;
        if (body instanceof ProblemDetail problem && MDC.get("traceId") != null) {
            problem.setProperty("traceId", MDC.get("traceId"));
        }
        var location = response.getHeaders().getLocation();
        return new Answer(
                response.getStatusCode().value(),
                refused ? MediaType.APPLICATION_PROBLEM_JSON_VALUE : MediaType.APPLICATION_JSON_VALUE,
                location == null ? null : location.toString(),
                response.getHeaders().getETag(),
                json.writeValueAsString(body));
    }
}
