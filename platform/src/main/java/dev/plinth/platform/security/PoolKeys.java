package dev.plinth.platform.security;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.RemoteKeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The pool's keys, which are looked up now and then only. In between a key that nobody knows is simply unknown; but as long
 * as the pool never answered every key is, and that says nothing of a token: it is an outage.
 */
final class PoolKeys implements JWKSource<SecurityContext> {

    private final JWKSource<SecurityContext> source;
    private volatile boolean wereRead;

    /** @param source limits how often it is asked */
    PoolKeys(JWKSource<SecurityContext> source) {
        this.source = source;
    }

    @Override
    public List<JWK> get(JWKSelector wanted, @Nullable SecurityContext context) throws KeySourceException {
        try {
            List<JWK> found = source.get(wanted, context);
            wereRead = true;
            return found;
        } catch (RateLimitReachedException askedAMomentAgo) {
            if (wereRead) {
                return List.of();
            }
            throw new RemoteKeySourceException("the pool's keys could not be read yet", askedAMomentAgo);
        }
    }
}
