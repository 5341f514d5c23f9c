package dev.plinth.devstack.edge.http;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import dev.plinth.devstack.edge.content.ObjectMetadata;
import dev.plinth.devstack.edge.content.OpenObject;
import java.io.IOException;

/** The answer with an object, or with a part of it. */
record Reply(HttpExchange exchange, OpenObject object) {

    void whole() throws IOException {
        describe();
        send(200, new Extent.Part(0, object.metadata().length() - 1));
    }

    void part(Extent.Part part) throws IOException {
        describe();
        headers()
                .set(
                        "Content-Range",
                        "bytes " + part.first() + "-" + part.last() + "/"
                                + object.metadata().length());
        send(206, part);
    }

    void notModified() throws IOException {
        describeForCaches();
        exchange.sendResponseHeaders(304, -1);
    }

    void nothingInRange() throws IOException {
        headers().set("Content-Range", "bytes */" + object.metadata().length());
        new ErrorPage(416, "InvalidRange", "The requested range is not satisfiable").send(exchange);
    }

    private void describe() {
        describeForCaches();
        ObjectMetadata metadata = object.metadata();
        headers().set("Content-Type", metadata.contentType());
        headers().set("Accept-Ranges", "bytes");
        headers().set("Last-Modified", metadata.lastModified());
        if (metadata.contentEncoding() != null) {
            headers().set("Content-Encoding", metadata.contentEncoding());
            headers().add("Vary", "Accept-Encoding");
        }
    }

    private void describeForCaches() {
        headers().set("ETag", object.metadata().etag());
        headers().set("Cache-Control", "public, max-age=31536000, immutable");
        headers().set("X-Cache", object.wasCached() ? "Hit from cloudfront" : "Miss from cloudfront");
    }

    private void send(int status, Extent.Part part) throws IOException {
        headers().set("Content-Length", Long.toString(part.count()));
        if (exchange.getRequestMethod().equals("HEAD") || part.count() == 0) {
            exchange.sendResponseHeaders(status, -1);
        } else {
            exchange.sendResponseHeaders(status, part.count());
            object.copyTo(exchange.getResponseBody(), part.first(), part.count());
        }
    }

    private Headers headers() {
        return exchange.getResponseHeaders();
    }
}
