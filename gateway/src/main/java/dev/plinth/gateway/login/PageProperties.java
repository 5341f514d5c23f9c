package dev.plinth.gateway.login;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * @param url the shop's own public address
 * @param connectOrigins other origins that the pages may talk to: the CDN, uploads, the payment provider
 */
@Validated
@ConfigurationProperties("plinth.gateway.pages")
record PageProperties(@NotNull URI url, List<String> connectOrigins) {

    /** No script but our own, no frame around us; WebAssembly for the mesh decoders, blobs for their textures. */
    String contentSecurityPolicy() {
        String others = String.join(" ", connectOrigins);
        return "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline';"
                + " img-src 'self' blob: data: " + others + "; connect-src 'self' blob: data: " + others + ";"
                + " worker-src 'self' blob:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";
    }
}
