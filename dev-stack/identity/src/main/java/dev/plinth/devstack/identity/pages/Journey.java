package dev.plinth.devstack.identity.pages;

import dev.plinth.devstack.identity.Shop;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;

/**
 * Where a shopper came from and goes on to. As with Cognito, the authorization request travels as the query of the
 * pages' addresses: nothing is kept between the steps, so any number of tabs work, and a restart loses nothing.
 */
@Component
class Journey {

    private final Shop shop;

    Journey(Shop shop) {
        this.shop = shop;
    }

    void toLogin(HttpServletRequest request, HttpServletResponse response, AuthenticationException unknown)
            throws IOException {
        response.sendRedirect("/login" + query(request.getQueryString()));
    }

    void goOn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect(next(request));
    }

    String next(HttpServletRequest request) {
        boolean asked = request.getParameter("client_id") != null;
        return asked ? "/oauth2/authorize" + query(request.getQueryString()) : shop.at("/");
    }

    static String query(@Nullable String query) {
        return query == null || query.isEmpty() ? "" : "?" + query;
    }
}
