package dev.plinth.cart.web;

import dev.plinth.cart.domain.Country;
import dev.plinth.cart.domain.Note;
import dev.plinth.cart.domain.PromotionCode;
import dev.plinth.cart.domain.ShareId;
import dev.plinth.cart.domain.Sku;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What springdoc cannot read from the controllers. */
@Configuration(proxyBeanMethods = false)
class CartApi {

    static {
        SpringDocUtils.getConfig()
                .replaceWithSchema(Sku.class, new StringSchema().pattern(Sku.FORM))
                .replaceWithSchema(PromotionCode.class, new StringSchema().pattern(PromotionCode.FORM))
                .replaceWithSchema(ShareId.class, new StringSchema().pattern(ShareId.FORM))
                .replaceWithSchema(Note.class, new StringSchema().minLength(1).maxLength(Note.MAX_LENGTH))
                .replaceWithSchema(Country.class, new StringSchema().pattern("[A-Z]{2}"));
    }

    @Bean
    OpenAPI openApi() {
        var problem = new ObjectSchema()
                .description("RFC 9457; code is stable")
                .addProperty("type", new StringSchema())
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema())
                .addProperty("code", new StringSchema());
        var bearer = new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .bearerFormat("JWT");
        return new OpenAPI()
                .info(new Info().title("Plinth cart").version("1"))
                .servers(List.of(new Server().url("/")))
                .components(new Components()
                        .addSecuritySchemes("accessToken", bearer)
                        .addSchemas("Problem", problem));
    }

    /** Whatever is refused is refused as a problem. */
    @Bean
    OperationCustomizer refusals() {
        var problem = new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"));
        var refusal = new ApiResponse()
                .description("Refused, or failed")
                .content(new Content().addMediaType("application/problem+json", problem));
        return (operation, method) -> {
            operation.getResponses().addApiResponse("default", refusal);
            Stream.ofNullable(operation.getParameters())
                    .flatMap(List::stream)
                    .filter(parameter -> GuestCookie.HEADER.equals(parameter.getName()))
                    .forEach(parameter -> parameter.required(false));
            return operation;
        };
    }
}
