package dev.plinth.devstack.identity.tokens;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.text.ParseException;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pool's RSA key: made once, kept in the database, so that tokens stay valid across a restart. */
@Configuration(proxyBeanMethods = false)
class SigningKey {

    private static final int BITS = 2048;

    @Bean
    JWKSource<SecurityContext> keys(JdbcClient database) throws JOSEException, ParseException {
        Optional<String> stored = stored(database);
        RSAKey key = stored.isPresent() ? RSAKey.parse(stored.get()) : newKey(database);
        return new ImmutableJWKSet<>(new JWKSet(key));
    }

    private static Optional<String> stored(JdbcClient database) {
        return database.sql("SELECT jwk FROM signing_key").query(String.class).optional();
    }

    private static RSAKey newKey(JdbcClient database) throws JOSEException {
        RSAKey key = new RSAKeyGenerator(BITS)
                .keyUse(KeyUse.SIGNATURE)
                .algorithm(JWSAlgorithm.RS256)
                .keyIDFromThumbprint(true)
                .generate();
        database.sql("INSERT INTO signing_key (jwk) VALUES (?)")
                .param(key.toJSONString())
                .update();
        return key;
    }
}
