package dev.plinth.order.cart;

import dev.plinth.order.domain.Cart;
import dev.plinth.order.domain.CartLine;
import dev.plinth.order.domain.Carts;
import dev.plinth.order.domain.Origin;
import dev.plinth.order.domain.Place;
import dev.plinth.order.domain.ShopperId;
import dev.plinth.order.domain.Sku;
import dev.plinth.order.domain.TakenIn;
import dev.plinth.order.neighbour.Neighbour;
import dev.plinth.order.neighbour.Neighbours;
import dev.plinth.platform.web.ETags;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.WebUtils;

/** Asks the cart service with the shopper's own token, an account's or a guest's, so that nobody else's cart can be meant. */
@Component
class HttpCarts implements Carts {

    private static final String GUEST_HEADER = "Plinth-Guest-Token";
    private static final String GUEST_COOKIE = "plinth_guest";

    private final RestClient http;
    private final Neighbour cart;

    HttpCarts(RestClient.Builder http, @Value("${plinth.cart.url}") String url, Neighbours neighbours) {
        this.http = http.baseUrl(url).build();
        this.cart = neighbours.named("cart");
    }

    @Override
    public Cart of(ShopperId shopper) {
        Consumer<HttpHeaders> introduction = shopper.isGuest() ? guest() : account(shopper);
        return cart.ask(() -> understood(
                http.get().uri("/api/cart").headers(introduction).retrieve().toEntity(CartBody.class)));
    }

    private static Cart understood(ResponseEntity<CartBody> answer) {
        return Objects.requireNonNull(answer.getBody())
                .toCart(ETags.optional(answer.getHeaders().getETag()));
    }

    private static Consumer<HttpHeaders> account(ShopperId shopper) {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken token
                && token.getName().equals(shopper.value())) {
            return headers -> headers.setBearerAuth(token.getToken().getTokenValue());
        }
        throw notTheOwner();
    }

    private static Consumer<HttpHeaders> guest() {
        return Optional.ofNullable(RequestContextHolder.getRequestAttributes())
                .map(request -> ((ServletRequestAttributes) request).getRequest())
                .map(HttpCarts::guestToken)
                .<Consumer<HttpHeaders>>map(token -> headers -> headers.set(GUEST_HEADER, token))
                .orElseThrow(HttpCarts::notTheOwner);
    }

    private static @Nullable String guestToken(HttpServletRequest request) {
        String header = request.getHeader(GUEST_HEADER);
        Cookie cookie = WebUtils.getCookie(request, GUEST_COOKIE);
        return header != null || cookie == null ? header : cookie.getValue();
    }

    private static IllegalStateException notTheOwner() {
        return new IllegalStateException("a cart is read on behalf of its owner only");
    }

    record CartBody(
            List<Line> lines,
            @Nullable List<String> promotionCodes,
            @Nullable String shippingCountry,
            @Nullable String shippingRegion,
            @Nullable String note,
            @Nullable TakenInBody takenIn) {

        record Line(String sku, int quantity) {}

        record TakenInBody(String owner, @Nullable Long cartVersion) {}

        Cart toCart(@Nullable Long version) {
            return new Cart(
                    lines.stream()
                            .map(line -> new CartLine(new Sku(line.sku()), line.quantity()))
                            .toList(),
                    promotionCodes == null ? List.of() : promotionCodes,
                    shippingCountry == null ? null : new Place(shippingCountry, shippingRegion),
                    new Origin(version, note),
                    takenIn == null ? null : new TakenIn(new ShopperId(takenIn.owner()), takenIn.cartVersion()));
        }
    }
}
