package dev.plinth.gateway.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.RemoteKeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import java.util.List;
import org.junit.jupiter.api.Test;

class PoolKeysTest {

    private boolean limited = true;
    private final PoolKeys keys = new PoolKeys((_, _) -> {
        if (limited) {
            throw new RateLimitReachedException();
        }
        return List.of();
    });

    @Test
    void whileThePoolHasNeverAnsweredThatIsAnOutage() {
        assertThatExceptionOfType(RemoteKeySourceException.class).isThrownBy(this::find);
    }

    @Test
    void afterThatAKeyThatNobodyKnowsIsUnknown() throws KeySourceException {
        limited = false;
        find();
        limited = true;

        assertThat(find()).isEmpty();
    }

    private List<JWK> find() throws KeySourceException {
        return keys.get(new JWKSelector(new JWKMatcher.Builder().build()), null);
    }
}
