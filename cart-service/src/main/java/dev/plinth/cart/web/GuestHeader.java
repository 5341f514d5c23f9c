package dev.plinth.cart.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How the OpenAPI document shows a {@link Caller}. */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
@Parameter(
        name = GuestCookie.HEADER,
        in = ParameterIn.HEADER,
        description = "The guest's token, where there is neither account nor cookie " + GuestCookie.NAME,
        schema = @Schema(type = "string"))
@interface GuestHeader {}
