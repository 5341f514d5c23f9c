package dev.plinth.asset.cloudfront;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * The key that signs, as Secrets Manager holds it now. When it is rotated, the distribution's key group knows both
 * until the last address that the old one has signed is over: so nothing has to be signed again. It is first read when
 * the service starts, before any request: a context that is only built, as for an image's AOT cache, asks nobody.
 */
class SigningKeys implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(SigningKeys.class);

    private final Supplier<String> secret;
    private volatile @Nullable SigningKey current;

    SigningKeys(Supplier<String> secret) {
        this.secret = secret;
    }

    /** @throws IllegalArgumentException if the secret holds no key: nothing could be delivered */
    @Override
    public void start() {
        current = SigningKey.parse(secret.get());
    }

    @Override
    public boolean isRunning() {
        return current != null;
    }

    /** It signs until the process ends. */
    @Override
    public void stop() {}

    /** Before whatever takes requests or messages. */
    @Override
    public int getPhase() {
        return 0;
    }

    SigningKey current() {
        SigningKey known = current;
        if (known == null) {
            throw new IllegalStateException("No key signs before the service has started");
        }
        return known;
    }

    /** Without an answer, or with nonsense for one, the key that is known goes on signing. */
    @Scheduled(
            fixedDelayString = "${plinth.media.key-refresh:1m}",
            initialDelayString = "${plinth.media.key-refresh:1m}")
    void refresh() {
        try {
            SigningKey stored = SigningKey.parse(secret.get());
            if (!stored.equals(current)) {
                log.info("Addresses are signed with key {} from now on, not with {}", stored, current);
                current = stored;
            }
        } catch (SdkException | IllegalArgumentException unread) {
            log.warn("The signing secret could not be read; key {} goes on signing: {}", current, unread.toString());
        }
    }
}
