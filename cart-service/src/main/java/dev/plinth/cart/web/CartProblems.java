package dev.plinth.cart.web;

import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.SERVICE_UNAVAILABLE;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import dev.plinth.cart.domain.ChangedMeanwhile;
import dev.plinth.cart.domain.LimitReached;
import dev.plinth.cart.domain.NoSuchLine;
import dev.plinth.cart.domain.NoSuchShare;
import dev.plinth.cart.domain.NotForSale;
import dev.plinth.cart.domain.NothingToShare;
import dev.plinth.cart.domain.OffersUnavailable;
import dev.plinth.cart.domain.StaleVersion;
import dev.plinth.platform.web.ETags;
import dev.plinth.platform.web.Problem;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** The one table of how the domain's refusals look over HTTP. */
@RestControllerAdvice
@Order(0)
class CartProblems {

    @ExceptionHandler
    Problem full(LimitReached refusal) {
        String code =
                switch (refusal.limit()) {
                    case LINES -> "cart-full";
                    case SAVED -> "saved-full";
                    case WISHES -> "wish-list-full";
                    case SHARES -> "too-many-shares";
                    case PROMOTION_CODES -> "too-many-promotion-codes";
                };
        return new Problem(UNPROCESSABLE_CONTENT, code, refusal.limit().refusal());
    }

    @ExceptionHandler
    Problem notForSale(NotForSale refusal) {
        return new Problem(UNPROCESSABLE_CONTENT, "not-for-sale", String.valueOf(refusal.getMessage()));
    }

    @ExceptionHandler
    Problem noSuchLine(NoSuchLine refusal) {
        return new Problem(NOT_FOUND, "no-such-line", String.valueOf(refusal.getMessage()));
    }

    @ExceptionHandler
    Problem noSuchShare(NoSuchShare refusal) {
        return new Problem(NOT_FOUND, "no-such-share", String.valueOf(refusal.getMessage()));
    }

    @ExceptionHandler
    Problem nothingToShare(NothingToShare refusal) {
        return new Problem(UNPROCESSABLE_CONTENT, "cart-empty", String.valueOf(refusal.getMessage()));
    }

    @ExceptionHandler(OffersUnavailable.class)
    Problem catalogOutage() {
        return Problem.unavailable("catalog");
    }

    @ExceptionHandler(StaleVersion.class)
    Problem stale() {
        return ETags.stale();
    }

    @ExceptionHandler(ChangedMeanwhile.class)
    Problem contended() {
        return new Problem(SERVICE_UNAVAILABLE, "contended", "The cart is being changed; try again in a moment")
                .header("Retry-After", "1");
    }
}
