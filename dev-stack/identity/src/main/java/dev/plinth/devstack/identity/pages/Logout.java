package dev.plinth.devstack.identity.pages;

import static org.springframework.http.HttpStatus.BAD_REQUEST;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Cognito's logout endpoint: ends the session here and sends the browser back to an address the client has registered. */
@Controller
class Logout {

    private final RegisteredClientRepository clients;

    Logout(RegisteredClientRepository clients) {
        this.clients = clients;
    }

    @GetMapping("/logout")
    void logout(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam("client_id") String clientId,
            @RequestParam("logout_uri") String logoutUri)
            throws IOException {
        if (!isRegistered(clientId, logoutUri)) {
            response.sendError(BAD_REQUEST.value());
            return;
        }
        Session.end(request, response);
        response.sendRedirect(logoutUri);
    }

    private boolean isRegistered(String clientId, String logoutUri) {
        var client = clients.findByClientId(clientId);
        return client != null && client.getPostLogoutRedirectUris().contains(logoutUri);
    }
}
