package dev.plinth.order.postgres;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param url the replicas' endpoint; absent where there are none, and the writer answers everything
 * @param maximumPoolSize of the connections to them, a replica of the service
 */
@ConfigurationProperties("plinth.reader")
record ReaderProperties(
        @Nullable String url, @DefaultValue("10") int maximumPoolSize) {}
