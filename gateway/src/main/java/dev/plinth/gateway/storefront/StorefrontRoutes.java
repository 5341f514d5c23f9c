package dev.plinth.gateway.storefront;

import static org.springframework.web.reactive.function.server.RequestPredicates.GET;
import static org.springframework.web.reactive.function.server.RequestPredicates.headers;
import static org.springframework.web.reactive.function.server.RequestPredicates.path;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Serves the built storefront: hashed files forever, the page itself for every path that a person may open. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("plinth.storefront.dir")
class StorefrontRoutes {

    private static final Duration FOREVER = Duration.ofDays(365);

    /** What a browser tells of its device from then on: a model's manifest suits it. In present and earlier names. */
    private static final String HINTS = "Sec-CH-Device-Memory, Sec-CH-DPR, Device-Memory, DPR, ECT";

    @Bean
    RouterFunction<ServerResponse> storefront(StorefrontProperties storefront) {
        Path dir = Optional.ofNullable(storefront.dir())
                .orElseThrow()
                .toAbsolutePath()
                .normalize();
        Resource page = new FileSystemResource(dir.resolve("index.html"));
        Resource root = new FileSystemResource(dir + "/");
        return RouterFunctions.resources(
                        "/assets/**",
                        new FileSystemResource(dir.resolve("assets") + "/"),
                        (file, headers) -> headers.setCacheControl(
                                CacheControl.maxAge(FOREVER).cachePublic().immutable()))
                .and(RouterFunctions.resources(
                        request -> isFile(request.path(), dir) ? lookup(root, request.path()) : Mono.empty(),
                        (file, headers) -> headers.setCacheControl(CacheControl.noCache())))
                .and(RouterFunctions.route(
                        GET("/").or(GET("/**")
                                .and(headers(StorefrontRoutes::asksForAPage))
                                .and(path("/api/**").or(path("/actuator/**")).negate())),
                        request -> ServerResponse.ok()
                                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                                .header("Accept-CH", HINTS)
                                .contentType(MediaType.TEXT_HTML)
                                .bodyValue(page)));
    }

    /** As a browser does when a person opens an address; a program that takes anything gets no page. */
    private static boolean asksForAPage(ServerRequest.Headers headers) {
        return headers.accept().contains(MediaType.TEXT_HTML);
    }

    /** Files beside the page, such as the icon and the decoders; nothing outside the folder. */
    private static boolean isFile(String path, Path dir) {
        Path file = dir.resolve(path.substring(1)).normalize();
        return file.startsWith(dir) && !path.endsWith(".html") && file.toFile().isFile();
    }

    private static Mono<Resource> lookup(Resource root, String path) {
        try {
            return Mono.just(root.createRelative(path.substring(1)));
        } catch (java.io.IOException unreadable) {
            return Mono.empty();
        }
    }
}
