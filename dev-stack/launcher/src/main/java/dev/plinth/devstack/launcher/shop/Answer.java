package dev.plinth.devstack.launcher.shop;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
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
