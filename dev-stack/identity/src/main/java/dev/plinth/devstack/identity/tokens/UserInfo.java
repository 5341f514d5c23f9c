package dev.plinth.devstack.identity.tokens;

import dev.plinth.devstack.identity.accounts.Account;
import dev.plinth.devstack.identity.accounts.Accounts;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcUserInfoAuthenticationContext;
import org.springframework.stereotype.Component;

/** What {@code /oauth2/userInfo} tells about the token's owner. */
@Component
class UserInfo implements Function<OidcUserInfoAuthenticationContext, OidcUserInfo> {

    private final Accounts accounts;

    UserInfo(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public OidcUserInfo apply(OidcUserInfoAuthenticationContext context) {
        UUID owner = UUID.fromString(context.getAuthorization().getPrincipalName());
        Account account = accounts.byId(owner).orElseThrow();
        return OidcUserInfo.builder()
                .subject(account.id().toString())
                .claim("username", account.id().toString())
                .name(account.name())
                .email(account.email())
                // A text in Cognito's answer, though a boolean in its id token.
                .claim("email_verified", "true")
                .build();
    }
}
