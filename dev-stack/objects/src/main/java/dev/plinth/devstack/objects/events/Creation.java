package dev.plinth.devstack.objects.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** A request that creates an object when it succeeds. */
record Creation(String bucket, String key, Reason reason) {

    /** The operations' names, as events carry them. */
    enum Reason {
        PutObject,
        CopyObject,
        CompleteMultipartUpload
    }

    /** Parts of objects, and what is said about objects. */
    private static final Set<String> NO_OBJECT =
            Set.of("uploadId", "uploads", "tagging", "acl", "retention", "legal-hold");

    static Optional<Creation> in(HttpServletRequest request) {
        String[] path = request.getRequestURI().split("/", 3);
        return path.length < 3 || path[2].isEmpty()
                ? Optional.empty()
                : reason(request).map(reason -> new Creation(path[1], UriUtils.decode(path[2], UTF_8), reason));
    }

    private static Optional<Reason> reason(HttpServletRequest request) {
        Set<String> parameters = parameters(request);
        if (request.getMethod().equals("POST") && parameters.contains("uploadId")) {
            return Optional.of(Reason.CompleteMultipartUpload);
        }
        if (request.getMethod().equals("PUT") && parameters.stream().noneMatch(NO_OBJECT::contains)) {
            boolean copied = request.getHeader("x-amz-copy-source") != null;
            return Optional.of(copied ? Reason.CopyObject : Reason.PutObject);
        }
        return Optional.empty();
    }

    /** Not {@code getParameterNames()}, which would read a form's body. */
    private static Set<String> parameters(HttpServletRequest request) {
        return UriComponentsBuilder.newInstance()
                .query(request.getQueryString())
                .build()
                .getQueryParams()
                .keySet();
    }
}
