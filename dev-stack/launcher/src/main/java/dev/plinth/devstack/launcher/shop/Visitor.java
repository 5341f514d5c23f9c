package dev.plinth.devstack.launcher.shop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import tools.jackson.databind.json.JsonMapper;

/** Somebody at the shop's public door, with a cookie jar as a browser has one. */
public class Visitor {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final JsonMapper JSON = new JsonMapper();

    private final String shop;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http;

    /** @param shop such as {@code http://localhost:8080} */
    public Visitor(String shop) {
        this(shop, builder -> builder);
    }

    /** @param client what is special about this visitor's connections */
    public Visitor(String shop, UnaryOperator<HttpClient.Builder> client) {
        this.shop = shop;
        this.http = client.apply(HttpClient.newBuilder()
                        .cookieHandler(cookies)
                        .followRedirects(HttpClient.Redirect.ALWAYS)
                        .connectTimeout(PATIENCE))
                .build();
    }

    public Answer get(String path, String... headers) {
        return send(with(headers, request(path)).GET());
    }

    public Answer post(String path, Object body, String... headers) {
        return write("POST", path, body, headers);
    }

    public Answer put(String path, Object body, String... headers) {
        return write("PUT", path, body, headers);
    }

    public Answer delete(String path, String... headers) {
        return send(withCsrf(with(headers, request(path)).DELETE()));
    }

    /** Uploads a file to where the shop said, with exactly the headers it said. */
    public Answer upload(String url, Map<String, String> headers, byte[] file) {
        var request = request(url).PUT(BodyPublishers.ofByteArray(file));
        headers.forEach(request::header);
        return send(request);
    }

    /** Sends a form, as a browser does when its button is pressed. */
    public Answer submit(URI action, String urlEncoded, String... headers) {
        return send(with(headers, request(action.toString()))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(urlEncoded)));
    }

    private Answer write(String method, String path, Object body, String... headers) {
        var request = request(path)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
        return send(withCsrf(with(headers, request)));
    }

    private HttpRequest.Builder request(String pathOrUrl) {
        return HttpRequest.newBuilder(URI.create(pathOrUrl.startsWith("/") ? shop + pathOrUrl : pathOrUrl))
                .timeout(PATIENCE);
    }

    private static HttpRequest.Builder with(String[] headers, HttpRequest.Builder request) {
        return headers.length == 0 ? request : request.headers(headers);
    }

    private HttpRequest.Builder withCsrf(HttpRequest.Builder request) {
        cookie("XSRF-TOKEN").ifPresent(token -> request.header("X-XSRF-TOKEN", token));
        return request;
    }

    private Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(each -> each.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(http.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException broken) {
            throw new UncheckedIOException(request.build().uri() + ": " + broken, broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Unexpected("stopped while asking " + request.build().uri());
        }
    }
}
