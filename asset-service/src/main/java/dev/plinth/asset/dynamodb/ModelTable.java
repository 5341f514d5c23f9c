package dev.plinth.asset.dynamodb;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** @param table the DynamoDB table of models, defined in dynamodb/models.json */
@Validated
@ConfigurationProperties("plinth.dynamodb")
record ModelTable(@NotBlank String table) {}
