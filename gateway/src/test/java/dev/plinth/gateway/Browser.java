package dev.plinth.gateway;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.web.util.UriComponentsBuilder;

/** Has the cookies of one shop, whichever of its doors gave them, and keeps its connections. */
final class Browser implements AutoCloseable {

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, String> cookies = new HashMap<>();

    /** The login begins at one door and ends at the other. */
    void logIn(UserPool pool, String begin, String end) throws IOException, InterruptedException {
        URI begun = URI.create(read(begin + "/oauth2/authorization/plinth")
                .headers()
                .firstValue("Location")
                .orElseThrow());
        var asked = UriComponentsBuilder.fromUri(begun).build(true).getQueryParams();
        pool.expect(Objects.requireNonNull(asked.getFirst("nonce")));
        var ended = read(end + "/login/oauth2/code/plinth?code=1&state=" + asked.getFirst("state"));
        if (!"/".equals(ended.headers().firstValue("Location").orElse(""))) {
            throw new IllegalStateException("the login ended with " + ended);
        }
    }

    boolean isLoggedInAt(String door) throws IOException, InterruptedException {
        return read(door + "/api/session").body().contains("\"authenticated\":true");
    }

    int statusOf(String url) {
        try {
            return read(url).statusCode();
        } catch (IOException | InterruptedException silence) {
            throw new IllegalStateException(silence);
        }
    }

    HttpResponse<String> read(String url) throws IOException, InterruptedException {
        return ask(HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(20)));
    }

    /** Without a body. */
    HttpResponse<String> write(String method, String url) throws IOException, InterruptedException {
        return ask(HttpRequest.newBuilder(URI.create(url))
                .header("X-XSRF-TOKEN", cookies.getOrDefault("XSRF-TOKEN", ""))
                .method(method, BodyPublishers.noBody()));
    }

    /** Another one with the cookies that this has now. */
    Browser copy() {
        var copy = new Browser();
        copy.cookies.putAll(cookies);
        return copy;
    }

    @Override
    public void close() {
        http.close();
    }

    private HttpResponse<String> ask(HttpRequest.Builder request) throws IOException, InterruptedException {
        cookies.forEach((name, value) -> request.header("Cookie", name + "=" + value));
        var answer = http.send(request.build(), BodyHandlers.ofString());
        for (String cookie : answer.headers().allValues("Set-Cookie")) {
            String[] pair = cookie.substring(0, cookie.indexOf(';')).split("=", 2);
            cookies.put(pair[0], pair[1]);
        }
        return answer;
    }
}
