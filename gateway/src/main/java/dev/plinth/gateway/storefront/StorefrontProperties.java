package dev.plinth.gateway.storefront;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** @param dir the built storefront; none where a CDN serves it */
@ConfigurationProperties("plinth.storefront")
record StorefrontProperties(@Nullable Path dir) {}
