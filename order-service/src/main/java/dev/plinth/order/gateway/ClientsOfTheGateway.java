package dev.plinth.order.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.plinth.order.domain.ShopperId;
import dev.plinth.order.domain.pricing.Guessers;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Reads the client's name in {@code Plinth-Client}, {@code name.seal}, which the gateway sets. Whoever comes past the
 * gateway cannot make a seal, and is one client with all others who have none.
 */
@Component
class ClientsOfTheGateway implements Guessers {

    static final String HEADER = "Plinth-Client";

    private static final String ALGORITHM = "HmacSHA256";
    private static final String UNKNOWN = "unknown";

    private final SecretKeySpec key;

    ClientsOfTheGateway(ClientNameProperties properties) {
        key = new SecretKeySpec(properties.secret().getBytes(UTF_8), ALGORITHM);
    }

    @Override
    public ShopperId behind(ShopperId shopper) {
        return shopper.isGuest()
                ? ShopperId.guest("client:" + said().flatMap(this::name).orElse(UNKNOWN))
                : shopper;
    }

    private static Optional<String> said() {
        return Optional.ofNullable(RequestContextHolder.getRequestAttributes())
                .map(request ->
                        ((ServletRequestAttributes) request).getRequest().getHeader(HEADER));
    }

    private Optional<String> name(String said) {
        int end = said.indexOf('.');
        return Optional.of(said)
                .filter(_ -> end > 0)
                .map(all -> all.substring(0, end))
                .filter(name -> MessageDigest.isEqual(
                        seal(name).getBytes(UTF_8), said.substring(end + 1).getBytes(UTF_8)));
    }

    private String seal(String name) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(("seal " + name).getBytes(UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
