package dev.plinth.cart.web;

import static org.springframework.http.HttpHeaders.ETAG;
import static org.springframework.http.HttpHeaders.IF_MATCH;

import dev.plinth.cart.application.ChangeCart;
import dev.plinth.cart.application.ReadCart;
import dev.plinth.cart.application.SetCartLine;
import dev.plinth.cart.domain.CartLine;
import dev.plinth.cart.domain.PricedCart;
import dev.plinth.cart.domain.Sku;
import dev.plinth.platform.web.ETags;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/cart")
class CartController {

    private final ReadCart readCart;
    private final SetCartLine setCartLine;
    private final ChangeCart changeCart;

    CartController(ReadCart readCart, SetCartLine setCartLine, ChangeCart changeCart) {
        this.readCart = readCart;
        this.setCartLine = setCartLine;
        this.changeCart = changeCart;
    }

    /** The tag says what a change is based on. Prices move without it, so it must not answer If-None-Match. */
    @GetMapping
    CartView read(@GuestHeader Caller caller, HttpServletResponse answer) {
        PricedCart cart = readCart.of(caller.owner());
        answer.setHeader(ETAG, ETags.of(cart.cart().version()));
        return CartView.of(cart, List.of());
    }

    // PUT of the wanted quantity, not POST of an increment: a retried request changes nothing.
    @PutMapping("/lines/{sku}")
    ResponseEntity<CartView> setLine(
            @GuestHeader Caller caller,
            @PathVariable Sku sku,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody LineRequest request) {
        var line = new CartLine(sku, request.quantity());
        return CartView.answer(setCartLine.set(caller.shopper(), line, ETags.optional(ifMatch)), caller);
    }

    @DeleteMapping("/lines/{sku}")
    ResponseEntity<CartView> removeLine(
            @GuestHeader Caller caller,
            @PathVariable Sku sku,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch) {
        var cart = changeCart.change(caller.shopper(), ETags.optional(ifMatch), each -> each.without(sku));
        return CartView.answer(cart, caller);
    }

    /** Whatever else the body says, a price among it, is ignored. */
    record LineRequest(@Min(1) @Max(CartLine.MAX_QUANTITY) int quantity) {}
}
