package dev.plinth.cart.web;

import dev.plinth.cart.application.KeepWishes;
import dev.plinth.cart.domain.PricedCart;
import dev.plinth.cart.domain.Sku;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a caller would like to have some day. Into the cart it goes by PUT of a cart line. */
@RestController
@RequestMapping("/api/wish-list")
class WishListController {

    private final KeepWishes wishes;

    WishListController(KeepWishes wishes) {
        this.wishes = wishes;
    }

    @GetMapping
    WishListView readWishes(@GuestHeader Caller caller) {
        return WishListView.of(wishes.of(caller.owner()));
    }

    @PutMapping("/items/{sku}")
    ResponseEntity<WishListView> addWish(@GuestHeader Caller caller, @PathVariable Sku sku) {
        return answer(wishes.add(caller.shopper(), sku), caller);
    }

    @DeleteMapping("/items/{sku}")
    ResponseEntity<WishListView> removeWish(@GuestHeader Caller caller, @PathVariable Sku sku) {
        return answer(wishes.remove(caller.shopper(), sku), caller);
    }

    private static ResponseEntity<WishListView> answer(PricedCart cart, Caller caller) {
        return ResponseEntity.ok().headers(caller.introduction(cart.cart())).body(WishListView.of(cart));
    }

    /** @param priced false while nobody can say what anything costs */
    @Schema(name = "WishList")
    record WishListView(List<LineView> items, boolean priced) {
        static WishListView of(PricedCart cart) {
            return new WishListView(LineView.of(cart.wishes()), cart.priced());
        }
    }
}
