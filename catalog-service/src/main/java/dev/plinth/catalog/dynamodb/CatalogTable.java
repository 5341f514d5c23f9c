package dev.plinth.catalog.dynamodb;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** @param table the DynamoDB table that holds everything this service knows */
@Validated
@ConfigurationProperties("plinth.dynamodb")
record CatalogTable(@NotBlank String table) {}
