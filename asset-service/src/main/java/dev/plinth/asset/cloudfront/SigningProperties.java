package dev.plinth.asset.cloudfront;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param url the distribution's address
 * @param signingSecret the secret that holds CloudFront's key pair id and the private key
 * @param validity how long a URL holds at least
 */
@Validated
@ConfigurationProperties("plinth.media")
record SigningProperties(
        @NotNull URI url,
        @NotBlank String signingSecret,
        @DefaultValue("15m") Duration validity) {}
