package dev.plinth.search.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What springdoc cannot read from the controllers. */
@Configuration(proxyBeanMethods = false)
class SearchApi {

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info().title("Plinth search").version("1"))
                .servers(List.of(new Server().url("/")));
    }
}
