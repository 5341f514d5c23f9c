package dev.plinth.cart.web;

import dev.plinth.cart.domain.GuestToken;
import dev.plinth.cart.domain.Owner;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.util.WebUtils;

/** Reads the caller from the verified access token and from the guest's cookie or header. */
class CallerResolver implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Caller.class;
    }

    @Override
    public Caller resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        var request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        return new Caller(
                Optional.ofNullable(request.getUserPrincipal())
                        .map(Principal::getName)
                        .map(Owner.Account::new),
                GuestToken.of(request.getHeader(GuestCookie.HEADER)).or(() -> GuestToken.of(cookie(request))),
                GuestToken.random(),
                request.isSecure() || "https".equals(request.getHeader("X-Forwarded-Proto")));
    }

    private static @Nullable String cookie(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, GuestCookie.NAME);
        return cookie == null ? null : cookie.getValue();
    }
}
