package dev.plinth.cart.web;

import static org.springframework.http.HttpHeaders.IF_MATCH;

import dev.plinth.cart.application.AcknowledgeChanges;
import dev.plinth.cart.application.ChangeCart;
import dev.plinth.cart.domain.Sku;
import dev.plinth.platform.web.ETags;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is saved for later, and what the shopper has taken note of. */
@RestController
@RequestMapping("/api/cart")
class SavedController {

    private final ChangeCart changeCart;
    private final AcknowledgeChanges acknowledgeChanges;

    SavedController(ChangeCart changeCart, AcknowledgeChanges acknowledgeChanges) {
        this.changeCart = changeCart;
        this.acknowledgeChanges = acknowledgeChanges;
    }

    // The way back is PUT /api/cart/lines/{sku}: what is put in the cart is saved no longer.
    @PutMapping("/saved/{sku}")
    ResponseEntity<CartView> save(
            @GuestHeader Caller caller,
            @PathVariable Sku sku,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch) {
        var cart = changeCart.change(caller.shopper(), ETags.optional(ifMatch), each -> each.save(sku));
        return CartView.answer(cart, caller);
    }

    @DeleteMapping("/saved/{sku}")
    ResponseEntity<CartView> removeSaved(
            @GuestHeader Caller caller,
            @PathVariable Sku sku,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch) {
        var cart = changeCart.change(caller.shopper(), ETags.optional(ifMatch), each -> each.withoutSaved(sku));
        return CartView.answer(cart, caller);
    }

    @PostMapping("/acknowledgement")
    ResponseEntity<CartView> acknowledge(
            @GuestHeader Caller caller, @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch) {
        return CartView.answer(acknowledgeChanges.acknowledge(caller.shopper(), ETags.optional(ifMatch)), caller);
    }
}
