package dev.plinth.devstack.payments;

import dev.plinth.devstack.payments.webhooks.Subscription;
import dev.plinth.devstack.process.Arguments;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * What a provider is started with.
 *
 * @param silence how long a card that never answers keeps the caller waiting
 */
record Settings(int port, Path data, String shopUrl, Optional<Subscription> subscription, Duration silence) {

    private static final Duration SILENCE = Duration.ofSeconds(60);

    static Settings of(Arguments arguments) {
        return new Settings(
                arguments.port(),
                arguments.data(),
                arguments.orElse("shop-url", "http://localhost:8080"),
                subscription(arguments),
                SILENCE);
    }

    private static Optional<Subscription> subscription(Arguments arguments) {
        String url = arguments.orElse("webhook-url", "");
        return url.isEmpty()
                ? Optional.empty()
                : Optional.of(new Subscription(
                        URI.create(url),
                        arguments.required("webhook-secret"),
                        Integer.parseInt(arguments.orElse("webhook-copies", "1"))));
    }
}
