package dev.plinth.devstack.objects.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** Keeps the origin from S3Mock, whose controllers would allow every one. */
final class WithoutOrigin extends HttpServletRequestWrapper {

    WithoutOrigin(HttpServletRequest request) {
        super(request);
    }

    @Override
    public @Nullable String getHeader(String name) {
        return HttpHeaders.ORIGIN.equalsIgnoreCase(name) ? null : super.getHeader(name);
    }
}
