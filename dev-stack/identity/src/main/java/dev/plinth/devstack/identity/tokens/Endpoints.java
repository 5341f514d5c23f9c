package dev.plinth.devstack.identity.tokens;

import java.util.List;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.oauth2.server.authorization.authentication.ClientSecretAuthenticationProvider;
import org.springframework.stereotype.Component;

/** Sets up the OAuth 2.0 and OpenID Connect endpoints of a filter chain. */
@Component
public class Endpoints {

    private final UserInfo userInfo;

    Endpoints(UserInfo userInfo) {
        this.userInfo = userInfo;
    }

    // No Customizer bean: Spring Security would apply that to every filter chain.
    public void in(OAuth2AuthorizationServerConfigurer server) {
        server.oidc(oidc -> oidc.userInfoEndpoint(endpoint -> endpoint.userInfoMapper(userInfo)))
                .clientAuthentication(client -> client.authenticationProviders(Endpoints::checkClientSecretsFast));
    }

    private static void checkClientSecretsFast(List<AuthenticationProvider> providers) {
        for (AuthenticationProvider provider : providers) {
            if (provider instanceof ClientSecretAuthenticationProvider secrets) {
                secrets.setPasswordEncoder(new ClientSecrets());
            }
        }
    }
}
