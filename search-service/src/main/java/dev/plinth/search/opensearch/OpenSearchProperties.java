package dev.plinth.search.opensearch;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * @param url the cluster's endpoint
 * @param index the index of products, made at the first use
 * @param timeout how long one call may take
 */
@Validated
@ConfigurationProperties("plinth.opensearch")
record OpenSearchProperties(
        @NotNull URI url, @NotBlank String index, @NotNull Duration timeout) {}
