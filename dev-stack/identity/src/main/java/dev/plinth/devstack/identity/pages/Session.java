package dev.plinth.devstack.identity.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;

/** Who this browser is logged in as. */
final class Session {

    private Session() {}

    /** Forgets the browser; whatever comes next starts with a session id that nobody has seen before. */
    static void end(HttpServletRequest request, HttpServletResponse response) {
        var person = SecurityContextHolder.getContext().getAuthentication();
        new SecurityContextLogoutHandler().logout(request, response, person);
    }
}
