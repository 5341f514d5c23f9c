package dev.plinth.platform.security;

import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Which of a service's paths are open and which need a role; whatever they do not name needs a valid token. */
@FunctionalInterface
public interface AccessRules {

    /** Asking for what lies at these paths, by GET or by HEAD, which tells nothing that GET does not. */
    static RequestMatcher[] reads(String... paths) {
        return Stream.of(paths)
                .flatMap(path -> Stream.of(HttpMethod.GET, HttpMethod.HEAD)
                        .map(method -> PathPatternRequestMatcher.withDefaults().matcher(method, path)))
                .toArray(RequestMatcher[]::new);
    }

    void apply(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules);
}
