package dev.plinth.order.ses;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param from an identity that SES has verified
 * @param endpoint another address of SES; absent on AWS
 * @param shopUrl what the links in mails begin with
 */
@Validated
@ConfigurationProperties("plinth.mail")
record MailProperties(
        @NotBlank String from,
        @Nullable URI endpoint,
        @DefaultValue("http://localhost:8080") @NotNull URI shopUrl) {}
