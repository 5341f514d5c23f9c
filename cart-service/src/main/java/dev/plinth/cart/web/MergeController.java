package dev.plinth.cart.web;

import dev.plinth.cart.application.MergeCarts;
import dev.plinth.cart.application.MergeCarts.Merged;
import dev.plinth.cart.application.ReadCart;
import dev.plinth.cart.domain.MergeStrategy;
import dev.plinth.cart.domain.Owner;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
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

    /** Without a guest's token there is nothing to take in, without a body quantities are summed up. */
    @PostMapping
    ResponseEntity<CartView> merge(
            @GuestHeader Caller caller, @RequestBody(required = false) @Nullable MergeRequest request) {
        Owner.Account account = caller.account().orElseThrow();
        var strategy = Optional.ofNullable(request).map(MergeRequest::strategy).orElse(MergeStrategy.SUM);
        Merged merged = caller.guest()
                .map(token -> mergeCarts.merge(account, token.guest(), strategy))
                .orElseGet(() -> new Merged(readCart.of(account), List.of()));
        return CartView.answer(merged.cart(), GuestCookie.takeBack(caller.secure()), merged.adjustments());
    }

    record MergeRequest(@Nullable MergeStrategy strategy) {}
}
