package dev.plinth.order.web;

import dev.plinth.order.domain.RequestKey;
import dev.plinth.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** The caller's {@code Idempotency-Key}; without a good one nothing is done. */
class RequestKeyArgument implements HandlerMethodArgumentResolver {

    static final String HEADER = "Idempotency-Key";

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == RequestKey.class;
    }

    @Override
    public RequestKey resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        String key = request.getHeader(HEADER);
        if (key == null) {
            throw new Problem(HttpStatus.BAD_REQUEST, "idempotency-key-missing", "Send an Idempotency-Key header");
        }
        try {
            return new RequestKey(key);
        } catch (IllegalArgumentException refused) {
            throw new Problem(
                    HttpStatus.BAD_REQUEST,
                    "idempotency-key-invalid",
                    "An Idempotency-Key has 1 to 255 visible ASCII characters");
        }
    }
}
