package dev.plinth.platform.security;

import dev.plinth.platform.web.ProblemWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.AuthenticationEntryPointFailureHandler;

/** Answers whoever could not be told apart: 401 for a token that is none, 503 while the pool's keys cannot be had. */
class Unauthenticated implements AuthenticationEntryPoint {

    private final ProblemWriter problems;

    Unauthenticated(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        if (cause instanceof AuthenticationServiceException) {
            response.setHeader("Retry-After", "2");
            problems.write(
                    response,
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "identity-unavailable",
                    "Tokens cannot be checked just now; try again in a moment");
        } else {
            response.setHeader("WWW-Authenticate", "Bearer");
            problems.write(response, HttpStatus.UNAUTHORIZED, "unauthenticated", "A valid access token is needed");
        }
    }

    /** Otherwise the filter lets an outage fall through to the container, as a 500. */
    ObjectPostProcessor<BearerTokenAuthenticationFilter> answersOutages() {
        var handler = new AuthenticationEntryPointFailureHandler(this);
        handler.setRethrowAuthenticationServiceException(false);
        return new ObjectPostProcessor<>() {
            @Override
            public <T extends BearerTokenAuthenticationFilter> T postProcess(T filter) {
                filter.setAuthenticationFailureHandler(handler);
                return filter;
            }
        };
    }
}
