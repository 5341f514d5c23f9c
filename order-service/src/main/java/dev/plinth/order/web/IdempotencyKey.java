package dev.plinth.order.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The caller's own name for its request, read by {@link RequestKeyArgument}. */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
@Parameter(
        name = RequestKeyArgument.HEADER,
        in = ParameterIn.HEADER,
        required = true,
        schema = @Schema(type = "string", minLength = 1, maxLength = 255))
@interface IdempotencyKey {}
