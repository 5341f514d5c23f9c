package dev.plinth.cart.web;

import dev.plinth.cart.domain.Cart;
import dev.plinth.cart.domain.GuestToken;
import java.time.Duration;
import java.util.function.Consumer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** How a guest's token reaches the guest: browsers get a cookie that no script reads, apps a header. */
final class GuestCookie {

    static final String NAME = "plinth_guest";
    static final String HEADER = "Plinth-Guest-Token";

    private GuestCookie() {}

    static Consumer<HttpHeaders> give(GuestToken token, boolean secure) {
        return headers -> {
            headers.set(HEADER, token.value());
            headers.add(HttpHeaders.SET_COOKIE, cookie(token.value(), Cart.GUEST_LIFETIME, secure));
        };
    }

    static Consumer<HttpHeaders> takeBack(boolean secure) {
        return headers -> headers.add(HttpHeaders.SET_COOKIE, cookie("", Duration.ZERO, secure));
    }

    private static String cookie(String value, Duration maxAge, boolean secure) {
        return ResponseCookie.from(NAME, value)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .path("/")
                .maxAge(maxAge)
                .build()
                .toString();
    }
}
