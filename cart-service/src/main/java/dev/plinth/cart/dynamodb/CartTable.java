package dev.plinth.cart.dynamodb;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** @param table the DynamoDB table that holds the carts */
@Validated
@ConfigurationProperties("plinth.dynamodb")
record CartTable(@NotBlank String table) {}
