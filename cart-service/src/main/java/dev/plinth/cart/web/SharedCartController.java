package dev.plinth.cart.web;

import dev.plinth.cart.application.OpenSharedCart;
import dev.plinth.cart.application.OpenSharedCart.Opened;
import dev.plinth.cart.domain.NoSuchShare;
import dev.plinth.cart.domain.ShareToken;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What somebody sees who follows a link to a shared cart. */
@RestController
@RequestMapping("/api/shared-carts/{token}")
class SharedCartController {

    private final OpenSharedCart openSharedCart;

    SharedCartController(OpenSharedCart openSharedCart) {
        this.openSharedCart = openSharedCart;
    }

    @GetMapping
    SharedCartView open(@PathVariable String token) {
        return SharedCartView.of(openSharedCart.open(genuine(token)));
    }

    /** Copying twice is copying once: the caller's cart then has at least as much of each line. */
    @PostMapping("/copy")
    ResponseEntity<CartView> copy(@GuestHeader Caller caller, @PathVariable String token) {
        return CartView.answer(openSharedCart.copy(genuine(token), caller.shopper()), caller);
    }

    private static ShareToken genuine(String token) {
        return ShareToken.of(token).orElseThrow(NoSuchShare::new);
    }

    @Schema(name = "SharedCart")
    record SharedCartView(List<LineView> lines, @Nullable MoneyView subtotal, boolean priced, Instant expiresAt) {
        static SharedCartView of(Opened opened) {
            return new SharedCartView(
                    LineView.of(opened.lines()),
                    opened.lines().subtotal().map(MoneyView::of).orElse(null),
                    opened.lines().priced(),
                    opened.expiresAt());
        }
    }
}
