package dev.plinth.order.cart;

import dev.plinth.order.domain.CartLine;
import dev.plinth.order.domain.Carts;
import dev.plinth.order.domain.ShopperId;
import dev.plinth.order.domain.Sku;
import dev.plinth.order.neighbour.Neighbour;
import dev.plinth.order.neighbour.Neighbours;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** Asks the cart service with the shopper's own token, so that nobody else's cart can be meant. */
@Component
class HttpCarts implements Carts {

    private final RestClient http;
    private final Neighbour cart;

    HttpCarts(RestClient.Builder http, @Value("${plinth.cart.url}") String url, Neighbours neighbours) {
        this.http = http.baseUrl(url).build();
        this.cart = neighbours.named("cart");
    }

    @Override
    public List<CartLine> of(ShopperId shopper) {
        String token = tokenOf(shopper);
        CartBody body = cart.ask(() -> http.get()
                .uri("/api/cart")
                .headers(headers -> headers.setBearerAuth(token))
                .retrieve()
                .requiredBody(CartBody.class));
        return body.lines().stream()
                .map(line -> new CartLine(new Sku(line.sku()), line.quantity()))
                .toList();
    }

    private static String tokenOf(ShopperId shopper) {
        var caller = Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication());
        if (caller instanceof JwtAuthenticationToken token && token.getName().equals(shopper.value())) {
            return token.getToken().getTokenValue();
        }
        throw new IllegalStateException("a cart is read on behalf of its owner only");
    }

    record CartBody(List<Line> lines) {
        record Line(String sku, int quantity) {}
    }
}
