package dev.plinth.devstack.objects.http;

import static org.springframework.http.HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS;
import static org.springframework.http.HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS;
import static org.springframework.http.HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN;
import static org.springframework.http.HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS;
import static org.springframework.http.HttpHeaders.ACCESS_CONTROL_MAX_AGE;
import static org.springframework.http.HttpHeaders.ACCESS_CONTROL_REQUEST_HEADERS;
import static org.springframework.http.HttpHeaders.ORIGIN;
import static org.springframework.http.HttpHeaders.VARY;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.filter.OncePerRequestFilter;

/** The bucket's CORS rule: one origin may call, with what it needs to upload and read. */
public final class AllowedOriginFilter extends OncePerRequestFilter {

    private final String allowedOrigin;

    public AllowedOriginFilter(String allowedOrigin) {
        this.allowedOrigin = allowedOrigin;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean allowed = allowedOrigin.equals(request.getHeader(ORIGIN));
        response.addHeader(VARY, ORIGIN);
        if (allowed) {
            response.setHeader(ACCESS_CONTROL_ALLOW_ORIGIN, allowedOrigin);
            response.setHeader(ACCESS_CONTROL_EXPOSE_HEADERS, "ETag, x-amz-version-id, x-amz-request-id");
        }
        if (CorsUtils.isPreFlightRequest(request)) {
            answerPreflight(allowed, request, response);
        } else {
            chain.doFilter(new WithoutOrigin(request), response);
        }
    }

    private static void answerPreflight(boolean allowed, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (allowed) {
            response.setHeader(ACCESS_CONTROL_ALLOW_METHODS, "GET, HEAD, PUT");
            response.setHeader(ACCESS_CONTROL_ALLOW_HEADERS, request.getHeader(ACCESS_CONTROL_REQUEST_HEADERS));
            response.setHeader(ACCESS_CONTROL_MAX_AGE, "3000");
        } else {
            Refusal.forbidden("AccessForbidden", "CORSResponse: This CORS request is not allowed.")
                    .replace(response);
        }
    }
}
