package dev.plinth.gateway.sessions;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** @param table the DynamoDB table of sessions, defined in dynamodb/sessions.json */
@Validated
@ConfigurationProperties("plinth.dynamodb")
record SessionTable(@NotBlank String table) {}
