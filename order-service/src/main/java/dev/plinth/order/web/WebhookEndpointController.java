package dev.plinth.order.web;

import dev.plinth.order.domain.RequestKey;
import dev.plinth.order.domain.ShopperId;
import dev.plinth.order.domain.WebhookCarrier;
import dev.plinth.order.domain.WebhookDelivery;
import dev.plinth.order.domain.WebhookEndpoint;
import dev.plinth.order.domain.WebhookSecret;
import dev.plinth.order.domain.Webhooks;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Where merchants want to be told of orders, and what became of it. */
@RestController
@RequestMapping("/api/webhook-endpoints")
class WebhookEndpointController {

    private static final int SECRET_BYTES = 24;
    private static final int SHOWN = 100;

    private final Webhooks webhooks;
    private final WebhookCarrier carrier;
    private final OnceOnly onceOnly;
    private final JsonMapper json;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    WebhookEndpointController(
            Webhooks webhooks, WebhookCarrier carrier, OnceOnly onceOnly, JsonMapper json, Clock clock) {
        this.onceOnly = onceOnly;
        this.json = json;
        this.webhooks = webhooks;
        this.carrier = carrier;
        this.clock = clock;
    }

    record EndpointRequest(@NotNull URI url) {}

    /** @param secret shown to the request that makes the endpoint, and to nobody else */
    record EndpointView(
            UUID id, URI url, Instant createdAt, @Nullable String secret) {
        static EndpointView of(WebhookEndpoint endpoint) {
            return new EndpointView(endpoint.id(), endpoint.url(), endpoint.createdAt(), null);
        }

        EndpointView with(WebhookSecret shown) {
            return new EndpointView(
                    id, url, createdAt, "whsec_" + Base64.getEncoder().encodeToString(shown.bytes()));
        }
    }

    record EndpointList(List<EndpointView> items) {}

    record DeliveryList(List<WebhookDelivery> items) {}

    @GetMapping
    @ApiResponse(responseCode = "200")
    EndpointList endpoints() {
        return new EndpointList(
                webhooks.endpoints().stream().map(EndpointView::of).toList());
    }

    @PostMapping
    @ApiResponse(
            responseCode = "201",
            description = "The secret is shown here, and nowhere else",
            headers = @Header(name = "Location", schema = @Schema(type = "string")),
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = EndpointView.class)))
    @ApiResponse(responseCode = "409", description = "request-in-flight")
    @ApiResponse(
            responseCode = "422",
            description = "webhook-target-forbidden: not https, or not on the public internet; idempotency-key-reused")
    ResponseEntity<byte[]> add(
            ShopperId merchant, @IdempotencyKey RequestKey key, @Valid @RequestBody EndpointRequest request) {
        ResponseEntity<byte[]> kept = onceOnly.answer(
                merchant,
                key,
                "webhook endpoint",
                request,
                () -> added(WebhookEndpoint.idOf(merchant, key), request.url()));
        EndpointView made = json.readValue(Objects.requireNonNull(kept.getBody()), EndpointView.class);
        return webhooks.secretOf(made.id())
                .map(secret -> ResponseEntity.status(kept.getStatusCode())
                        .headers(kept.getHeaders())
                        .body(json.writeValueAsBytes(made.with(secret))))
                .orElse(kept);
    }

    /** The secret is none of the answer that is kept: it lies sealed in one place only. */
    private ResponseEntity<EndpointView> added(UUID id, URI url) {
        carrier.check(url);
        var secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        WebhookEndpoint added = webhooks.add(new WebhookEndpoint(id, url, clock.instant()), new WebhookSecret(secret));
        return ResponseEntity.created(URI.create("/api/webhook-endpoints/" + added.id()))
                .body(EndpointView.of(added));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @ApiResponse(responseCode = "204")
    @ApiResponse(responseCode = "404", description = "not-found")
    void remove(@PathVariable UUID id) {
        webhooks.remove(id);
    }

    @GetMapping("/{id}/deliveries")
    @ApiResponse(responseCode = "200", description = "The newest hundred")
    @ApiResponse(responseCode = "404", description = "not-found")
    DeliveryList deliveries(@PathVariable UUID id) {
        return new DeliveryList(webhooks.deliveries(id, SHOWN));
    }

    @PostMapping("/{id}/deliveries/{message}/replay")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @ApiResponse(responseCode = "202")
    @ApiResponse(responseCode = "404", description = "not-found")
    void replay(@PathVariable UUID id, @PathVariable String message) {
        webhooks.replay(id, message, clock.instant());
    }
}
