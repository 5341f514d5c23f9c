package dev.plinth.devstack.edge.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.UUID;

/** An error, in the XML that CloudFront and S3 use. */
record ErrorPage(int status, String code, String message) {

    void send(HttpExchange exchange) throws IOException {
        byte[] body = """
                <?xml version="1.0" encoding="UTF-8"?>
                <Error><Code>%s</Code><Message>%s</Message><RequestId>%s</RequestId></Error>""".formatted(code, message, UUID.randomUUID()).getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/xml");
        exchange.getResponseHeaders().set("X-Cache", "Error from cloudfront");
        boolean bodiless = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, bodiless ? -1 : body.length);
        if (!bodiless) {
            exchange.getResponseBody().write(body);
        }
    }
}
