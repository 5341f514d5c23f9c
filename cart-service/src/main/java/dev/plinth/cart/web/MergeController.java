package dev.plinth.cart.web;

import dev.plinth.cart.application.MergeCarts;
import dev.plinth.cart.application.ReadCart;
import dev.plinth.cart.domain.Owner;
import dev.plinth.cart.domain.PricedCart;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/cart/merge")
class MergeController {

    private final MergeCarts mergeCarts;
    private final ReadCart readCart;

    MergeController(MergeCarts mergeCarts, ReadCart readCart) {
        this.mergeCarts = mergeCarts;
        this.readCart = readCart;
    }

    /** Without a guest's token there is nothing to take in. */
    @PostMapping
    ResponseEntity<CartView> merge(@GuestHeader Caller caller) {
        Owner.Account account = caller.account().orElseThrow();
        PricedCart cart = caller.guest()
                .map(token -> mergeCarts.merge(account, token.guest()))
                .orElseGet(() -> readCart.of(account));
        return CartView.answer(cart, GuestCookie.takeBack(caller.secure()));
    }
}
