package dev.plinth.devstack.identity.tokens;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The one user pool.
 *
 * @param hostUrl where the hosted pages are, as a browser sees it
 * @param clients the secrets of the confidential clients
 */
@ConfigurationProperties("plinth.identity")
record Pool(URI hostUrl, Clients clients) {

    /** The pool's name and, as Cognito does it, the path of its issuer. */
    static final String PATH = "/local_plinth";

    String issuer() {
        return at(PATH);
    }

    String at(String path) {
        return hostUrl + path;
    }

    record Clients(Confidential storefront, Confidential orderService) {}

    record Confidential(String secret) {
        Confidential {
            if (secret.isBlank()) {
                throw new IllegalArgumentException("a confidential client needs a secret");
            }
        }
    }
}
