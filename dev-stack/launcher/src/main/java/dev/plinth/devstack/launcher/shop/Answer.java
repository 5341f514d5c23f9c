package dev.plinth.devstack.launcher.shop;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.brotli.dec.BrotliInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What came back for one request. */
public record Answer(HttpResponse<byte[]> response) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int SHOWN = 400;

    public int status() {
        return response.statusCode();
    }

    public byte[] bytes() {
        return response.body();
    }

    /** As a browser hands it to the page: what was stored with Brotli is unpacked. */
    public byte[] unpacked() {
        if (response.headers()
                .firstValue("Content-Encoding")
                .filter("br"::equals)
                .isEmpty()) {
            return bytes();
        }
        try (var body = new BrotliInputStream(new ByteArrayInputStream(bytes()))) {
            return body.readAllBytes();
        } catch (IOException e) {
            throw new Unexpected("what " + response.uri() + " sent is no Brotli: " + e.getMessage());
        }
    }

    /** Of what came, as it came. */
    public String sha256() {
        return Merchant.sha256(bytes());
    }

    public String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    public JsonNode json() {
        return JSON.readTree(bytes());
    }

    public String header(String name) {
        return response.headers()
                .firstValue(name)
                .orElseThrow(() -> new Unexpected("no header " + name + " in the answer to " + asked()));
    }

    /** This answer, if it has the status. */
    public Answer expect(int status) {
        if (status() != status) {
            String body = text();
            throw new Unexpected("%s answered %d, not %d: %s"
                    .formatted(asked(), status(), status, body.substring(0, Math.min(SHOWN, body.length()))));
        }
        return this;
    }

    private String asked() {
        return response.request().method() + " " + response.request().uri().getPath();
    }
}
