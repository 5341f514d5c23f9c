package dev.plinth.platform.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** What every service's OpenAPI document says before its controllers say anything. */
@AutoConfiguration
class OpenApiAutoConfiguration {

    @Bean
    OpenAPI openApi(@Value("${spring.application.name}") String service) {
        var bearer = new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .bearerFormat("JWT");
        return new OpenAPI()
                .info(new Info()
                        .title("Plinth " + service.replace("-service", ""))
                        .version("1"))
                .servers(List.of(new Server().url("/")))
                .components(new Components().addSecuritySchemes("accessToken", bearer));
    }

    @Bean
    GlobalOpenApiCustomizer refusals() {
        return new Refusals();
    }
}
