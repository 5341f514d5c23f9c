package dev.plinth.cart.web;

import dev.plinth.cart.application.ShareCart;
import dev.plinth.cart.application.ShareCart.Link;
import dev.plinth.cart.domain.ShareId;
import dev.plinth.cart.domain.SharedCart;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The links by which others may look at a copy of the caller's cart. */
@RestController
@RequestMapping("/api/cart/shares")
class ShareController {

    private final ShareCart shareCart;

    ShareController(ShareCart shareCart) {
        this.shareCart = shareCart;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<LinkView> share(@GuestHeader Caller caller) {
        LinkView link = LinkView.of(shareCart.share(caller.owner()));
        return ResponseEntity.created(URI.create("/api/shared-carts/" + link.token()))
                .body(link);
    }

    @GetMapping
    ShareList shares(@GuestHeader Caller caller) {
        return new ShareList(
                shareCart.sharesOf(caller.owner()).stream().map(ShareView::of).toList());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeBack(@GuestHeader Caller caller, @PathVariable ShareId id) {
        shareCart.takeBack(caller.owner(), id);
    }

    /** @param token what the link ends with; said this once only */
    @Schema(name = "CartShareLink")
    record LinkView(String id, String token, Instant expiresAt) {
        static LinkView of(Link link) {
            return new LinkView(
                    link.share().id().value(),
                    link.token().value(),
                    link.share().expiresAt());
        }
    }

    record ShareList(List<ShareView> shares) {}

    @Schema(name = "CartShare")
    record ShareView(String id, Instant expiresAt) {
        static ShareView of(SharedCart.Share share) {
            return new ShareView(share.id().value(), share.expiresAt());
        }
    }
}
