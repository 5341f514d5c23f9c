package dev.plinth.gateway.limits;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How much one client may ask.
 *
 * @param perSecond requests a second, in the long run
 * @param burst requests at once
 * @param floorPerSecond requests a second to this one gateway while Redis is down
 * @param trustedProxies how many proxies stand before the gateway, each adding to X-Forwarded-For; with 0 that header
 *     is the client's own word and is not believed
 */
@Validated
@ConfigurationProperties("plinth.gateway.limits")
record LimitProperties(
        @Min(1) int perSecond,
        @Min(1) int burst,
        @Min(1) int floorPerSecond,
        @Min(0) int trustedProxies) {}
