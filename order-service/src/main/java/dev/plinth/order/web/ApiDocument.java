package dev.plinth.order.web;

import dev.plinth.order.domain.ShopperId;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.servers.Server;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the served OpenAPI document says beyond what the controllers say. */
@Configuration(proxyBeanMethods = false)
@OpenAPIDefinition(info = @Info(title = "order-service", version = "1"), servers = @Server(url = "/"))
class ApiDocument {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(ShopperId.class);
    }

    /** Every refusal is a problem (RFC 9457) with a stable code. */
    @Bean
    OpenApiCustomizer problems() {
        return document -> document.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .flatMap(operation -> operation.getResponses().entrySet().stream())
                .filter(response -> response.getKey().compareTo("400") >= 0)
                .forEach(response -> describeProblem(response.getValue()));
    }

    private static void describeProblem(ApiResponse response) {
        var schema = new ObjectSchema()
                .addProperty("type", new StringSchema())
                .addProperty("title", new StringSchema())
                .addProperty("detail", new StringSchema())
                .addProperty("code", new StringSchema());
        response.setContent(new Content().addMediaType("application/problem+json", new MediaType().schema(schema)));
    }
}
