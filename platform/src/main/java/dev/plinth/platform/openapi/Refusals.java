package dev.plinth.platform.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/** Whatever is refused is refused as a problem: the statuses that a controller names, and all others. */
class Refusals implements GlobalOpenApiCustomizer {

    @Override
    public void customise(OpenAPI document) {
        document.getComponents().addSchemas("Problem", problem());
        document.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .forEach(operation -> describe(operation.getResponses()));
    }

    private static void describe(ApiResponses responses) {
        responses.forEach((status, response) -> {
            if (status.startsWith("4") || status.startsWith("5")) {
                response.setContent(asProblem());
            }
        });
        responses.addApiResponse(
                "default", new ApiResponse().description("Refused, or failed").content(asProblem()));
    }

    private static Content asProblem() {
        var schema = new Schema<>().$ref("#/components/schemas/Problem");
        return new Content().addMediaType("application/problem+json", new MediaType().schema(schema));
    }

    private static Schema<?> problem() {
        var field = new ObjectSchema()
                .addProperty("pointer", new StringSchema().description("RFC 6901, into the body"))
                .addProperty("detail", new StringSchema());
        return new ObjectSchema()
                .description("RFC 9457; code is stable")
                .addProperty("type", new StringSchema())
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema())
                .addProperty("code", new StringSchema())
                .addProperty("errors", new ArraySchema().items(field))
                .addProperty("traceId", new StringSchema());
    }
}
