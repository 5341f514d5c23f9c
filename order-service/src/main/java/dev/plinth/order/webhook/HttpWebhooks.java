package dev.plinth.order.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.MILLISECONDS;

import dev.plinth.order.domain.ForbiddenTarget;
import dev.plinth.order.domain.SealBroken;
import dev.plinth.order.domain.SecretSeal;
import dev.plinth.order.domain.WebhookCarrier;
import dev.plinth.order.domain.WebhookMessage;
import dev.plinth.order.domain.WebhookSecret;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.Timeout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** One POST a message: no redirect, no cookie, no proxy, no second try, and what comes back is not read. */
@Component
class HttpWebhooks implements WebhookCarrier {

    private static final Logger log = LoggerFactory.getLogger(HttpWebhooks.class);
    private static final Timeout CONNECT = Timeout.of(Duration.ofSeconds(3));
    private static final Timeout ANSWER = Timeout.of(Duration.ofSeconds(15));
    /** No fewer than there are calls at once: none waits here while its time runs, however many go to one host. */
    private static final int MOST_CONNECTIONS = 100;

    /** For a whole call, also where the endpoint drips. */
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final PublicAddresses addresses;
    private final SecretSeal seal;
    private final CloseableHttpClient http;
    private final Duration limit;

    @Autowired
    HttpWebhooks(WebhookProperties properties, SecretSeal seal) {
        this(properties, seal, LIMIT);
    }

    /** @param limit for a whole call */
    HttpWebhooks(WebhookProperties properties, SecretSeal seal, Duration limit) {
        this.seal = seal;
        this.limit = limit;
        addresses = new PublicAddresses(properties.allowLocal());
        http = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(addresses)
                        .setMaxConnTotal(MOST_CONNECTIONS)
                        .setMaxConnPerRoute(MOST_CONNECTIONS)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(CONNECT)
                                .setSocketTimeout(ANSWER)
                                .build())
                        .build())
                .setDefaultRequestConfig(
                        RequestConfig.custom().setResponseTimeout(ANSWER).build())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .setUserAgent("Plinth-Webhooks/1")
                .build();
    }

    @Override
    public void check(URI url) {
        boolean local = addresses.allowLocal() && "http".equals(url.getScheme());
        if (!"https".equals(url.getScheme()) && !local) {
            throw new ForbiddenTarget("An endpoint is an https address");
        }
        if (url.getHost() == null || url.getRawUserInfo() != null || url.getRawFragment() != null) {
            throw new ForbiddenTarget("An endpoint is the address of a host, without user and fragment");
        }
        try {
            var found = addresses.resolve(url.getHost());
            if (!"https".equals(url.getScheme()) && !found[0].isLoopbackAddress()) {
                throw new ForbiddenTarget("An endpoint is an https address");
            }
        } catch (UnknownHostException refused) {
            throw new ForbiddenTarget("The host is unknown, or is none of the public internet");
        }
    }

    @Override
    public Answer bring(WebhookMessage message, Instant now) {
        try {
            var secret = new WebhookSecret(seal.open(message.sealedSecret()));
            return answerTo(signed(message, secret, now.getEpochSecond()), message.url());
        } catch (SealBroken unreadable) {
            log.error(
                    "The secret of {} cannot be opened: was the sealing secret changed?",
                    message.url().getHost());
            return new Answer(false, SealBroken.class.getSimpleName());
        }
    }

    private static HttpPost signed(WebhookMessage message, WebhookSecret secret, long time) {
        var post = new HttpPost(message.url());
        post.setHeader("webhook-id", message.id());
        post.setHeader("webhook-timestamp", Long.toString(time));
        post.setHeader("webhook-signature", StandardSignature.of(secret, message.id(), time, message.body()));
        post.setEntity(new StringEntity(message.body(), ContentType.APPLICATION_JSON.withCharset(UTF_8)));
        return post;
    }

    private Answer answerTo(HttpPost post, URI url) {
        var deadline = new CompletableFuture<Void>().completeOnTimeout(null, limit.toMillis(), MILLISECONDS);
        var abortion = deadline.thenRun(post::abort);
        try {
            check(url);
            int status = http.executeOpen(HttpHost.create(url), post, null).getCode();
            return new Answer(status >= 200 && status < 300, Integer.toString(status));
        } catch (IOException | RuntimeException failed) {
            return new Answer(false, failed.getClass().getSimpleName());
        } finally {
            abortion.cancel(false);
            deadline.cancel(false);
            post.abort(); // a body that comes behind is not waited for
        }
    }

    @PreDestroy
    void close() throws IOException {
        http.close();
    }
}
