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
 * @param keyPairId CloudFront's id of the public key
 * @param privateKey PEM, PKCS #8; comes from Secrets Manager
 * @param validity how long a URL holds at least
 */
@Validated
@ConfigurationProperties("plinth.media")
record SigningProperties(
        @NotNull URI url,
        @NotBlank String keyPairId,
        @NotBlank String privateKey,
        @DefaultValue("15m") Duration validity) {

    @Override
    public String toString() {
        return "SigningProperties[url=" + url + ", keyPairId=" + keyPairId + "]";
    }
}
