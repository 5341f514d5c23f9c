package dev.plinth.devstack.edge.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.plinth.devstack.edge.content.DiskCache;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * CreateInvalidation, done when it is answered.
 *
 * @param distribution the only one there is
 */
public record InvalidationApi(String distribution, DiskCache cache) implements HttpHandler {

    public static final String PREFIX = "/2020-05-31/distribution/";

    private static final String NAMESPACE = "http://cloudfront.amazonaws.com/doc/2020-05-31/";
    private static final String CREATED = """
            <Invalidation xmlns="%s"><Id>%s</Id><Status>Completed</Status><CreateTime>%s</CreateTime></Invalidation>""";
    private static final String REFUSED = """
            <ErrorResponse xmlns="%s"><Error><Type>Sender</Type><Code>%s</Code><Message>%s</Message></Error>\
            <RequestId>%s</RequestId></ErrorResponse>""";

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!exchange.getRequestMethod().equals("POST")
                    || !exchange.getRequestHeaders().containsKey("Authorization")) {
                refuse(exchange, 403, "AccessDenied", "Access denied.");
            } else if (!exchange.getRequestURI().getPath().equals(PREFIX + distribution + "/invalidation")) {
                refuse(exchange, 404, "NoSuchDistribution", "The specified distribution does not exist.");
            } else {
                create(exchange);
            }
        }
    }

    private void create(HttpExchange exchange) throws IOException {
        try {
            var batch = InvalidationBatch.read(exchange.getRequestBody());
            batch.paths().forEach(cache::forget);
            Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
            send(exchange, 201, CREATED.formatted(NAMESPACE, id(), now));
        } catch (IllegalArgumentException malformed) {
            refuse(exchange, 400, "InvalidArgument", String.valueOf(malformed.getMessage()));
        }
    }

    private static void refuse(HttpExchange exchange, int status, String code, String why) throws IOException {
        send(exchange, status, REFUSED.formatted(NAMESPACE, code, why, UUID.randomUUID()));
    }

    private static void send(HttpExchange exchange, int status, String xml) throws IOException {
        byte[] body = xml.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/xml");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    private static String id() {
        return "I"
                + UUID.randomUUID().toString().replace("-", "").substring(0, 13).toUpperCase();
    }
}
