package dev.plinth.platform.web;

import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** Gives a problem that the framework made the members that ours have. */
final class ProblemCodes {

    private ProblemCodes() {}

    static void complete(ProblemDetail problem, @Nullable String traceId) {
        if (problem.getProperties() == null || !problem.getProperties().containsKey("code")) {
            String code = codeOf(problem.getStatus());
            problem.setProperty("code", code);
            problem.setType(URI.create("/problems/" + code));
        }
        if (traceId != null) {
            problem.setProperty("traceId", traceId);
        }
    }

    /** The code of a status that nothing more is known about: 404 is {@code not-found}. */
    static String codeOf(int status) {
        HttpStatus known = HttpStatus.resolve(status);
        return known == null || known == HttpStatus.BAD_REQUEST
                ? "invalid-request"
                : known.getReasonPhrase().toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
    }
}
