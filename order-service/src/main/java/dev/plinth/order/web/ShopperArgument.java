package dev.plinth.order.web;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.plinth.order.domain.ShopperId;
import dev.plinth.platform.web.Problem;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Principal;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.util.WebUtils;

/**
 * The owner is the subject of the token, or the hash of the guest's token that the cart service gave; never something that
 * the body says. Whoever reads the store cannot act as the guest.
 */
class ShopperArgument implements HandlerMethodArgumentResolver {

    private static final String GUEST_HEADER = "Plinth-Guest-Token";
    private static final String GUEST_COOKIE = "plinth_guest";
    private static final String GUEST_TOKEN = "[A-Za-z0-9_-]{43}";

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == ShopperId.class;
    }

    @Override
    public ShopperId resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        var request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        return account(request)
                .or(() -> guest(request))
                .orElseThrow(() -> new Problem(
                                HttpStatus.UNAUTHORIZED,
                                "unauthenticated",
                                "A valid access token is needed, or the guest token of a cart")
                        .header("WWW-Authenticate", "Bearer"));
    }

    private static Optional<ShopperId> account(HttpServletRequest request) {
        return Optional.ofNullable(request.getUserPrincipal())
                .map(Principal::getName)
                .map(ShopperId::new)
                .filter(subject -> !subject.isGuest() && !subject.isErased());
    }

    private static Optional<ShopperId> guest(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, GUEST_COOKIE);
        return Optional.ofNullable(request.getHeader(GUEST_HEADER))
                .or(() -> Optional.ofNullable(cookie).map(Cookie::getValue))
                .filter(token -> token.matches(GUEST_TOKEN))
                .map(token -> ShopperId.guest(hash(token)));
    }

    private static String hash(String token) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(US_ASCII)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
