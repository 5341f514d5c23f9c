package dev.plinth.gateway.login;

import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Tells a page who is looking at it. */
@RestController
class SessionController {

    record SessionView(
            boolean authenticated,
            @Nullable String name,
            @Nullable String email,
            List<String> groups) {
        static final SessionView GUEST = new SessionView(false, null, null, List.of());
    }

    @GetMapping("/api/session")
    Mono<ResponseEntity<SessionView>> session(ServerWebExchange exchange) {
        return exchange.getPrincipal()
                .map(SessionController::view)
                .defaultIfEmpty(SessionView.GUEST)
                .map(view ->
                        ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(view));
    }

    private static SessionView view(Principal person) {
        if (!(person instanceof OAuth2AuthenticationToken login) || !(login.getPrincipal() instanceof OidcUser user)) {
            return SessionView.GUEST;
        }
        List<String> groups = user.getClaimAsStringList("cognito:groups");
        String name = user.getFullName() == null ? user.getEmail() : user.getFullName();
        return new SessionView(true, name, user.getEmail(), groups == null ? List.of() : groups);
    }
}
