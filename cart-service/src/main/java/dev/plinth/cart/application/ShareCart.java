package dev.plinth.cart.application;

import dev.plinth.cart.domain.Cart;
import dev.plinth.cart.domain.Carts;
import dev.plinth.cart.domain.LimitReached;
import dev.plinth.cart.domain.NoSuchShare;
import dev.plinth.cart.domain.NothingToShare;
import dev.plinth.cart.domain.Owner;
import dev.plinth.cart.domain.ShareId;
import dev.plinth.cart.domain.ShareToken;
import dev.plinth.cart.domain.SharedCart;
import dev.plinth.cart.domain.SharedCarts;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Service;

/** Gives out links to a copy of a cart, and takes them back. */
@Service
public class ShareCart {

    private final Carts carts;
    private final SharedCarts shared;
    private final Contention contention;
    private final Clock clock;

    ShareCart(Carts carts, SharedCarts shared, Contention contention, Clock clock) {
        this.carts = carts;
        this.shared = shared;
        this.contention = contention;
        this.clock = clock;
    }

    /** The only time that the token is known: it is not kept. */
    public record Link(ShareToken token, SharedCart.Share share) {}

    /**
     * @throws NothingToShare if there are no lines
     * @throws LimitReached if there are too many links already
     */
    public Link share(Owner owner) {
        var token = ShareToken.random();
        return contention.retrying(() -> {
            Cart cart = current(owner);
            if (cart.lines().isEmpty()) {
                throw new NothingToShare();
            }
            Instant now = clock.instant();
            Instant expiry = now.plus(SharedCart.LIFETIME).truncatedTo(ChronoUnit.SECONDS);
            var copy = new SharedCart(token.id(), cart.lines().unseen(), expiry);
            shared.share(copy, cart.sharing(copy.share(), now));
            return new Link(token, copy.share());
        });
    }

    public List<SharedCart.Share> sharesOf(Owner owner) {
        Instant now = clock.instant();
        return current(owner).shares().stream()
                .filter(share -> now.isBefore(share.expiresAt()))
                .toList();
    }

    /** @throws NoSuchShare if this owner has not shared so */
    public void takeBack(Owner owner, ShareId id) {
        contention.retrying(() -> shared.unshare(id, current(owner).withoutShare(id)));
    }

    private Cart current(Owner owner) {
        return carts.of(owner).orElseGet(() -> Cart.emptyFor(owner));
    }
}
