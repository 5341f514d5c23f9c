package dev.plinth.catalog.web;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.SERVICE_UNAVAILABLE;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import dev.plinth.catalog.domain.ChangedMeanwhile;
import dev.plinth.catalog.domain.ReservationDiffers;
import dev.plinth.catalog.domain.ReservationEnded;
import dev.plinth.catalog.domain.Shortfall;
import dev.plinth.catalog.domain.SkuTaken;
import dev.plinth.catalog.domain.StaleVersion;
import dev.plinth.catalog.domain.StockBelowReserved;
import dev.plinth.catalog.domain.StockShort;
import dev.plinth.catalog.domain.Unknown;
import dev.plinth.platform.web.ETags;
import dev.plinth.platform.web.Problem;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** The one table of how the domain's refusals look over HTTP. */
@RestControllerAdvice
@Order(0)
class CatalogProblems {

    record ShortfallView(String sku, int wanted, int available) {
        static ShortfallView of(Shortfall line) {
            return new ShortfallView(line.sku().value(), line.wanted(), line.available());
        }
    }

    @ExceptionHandler
    Problem unknown(Unknown refusal) {
        return problem(NOT_FOUND, "not-found", refusal);
    }

    @ExceptionHandler(StaleVersion.class)
    Problem stale() {
        return ETags.stale();
    }

    @ExceptionHandler
    Problem skuTaken(SkuTaken refusal) {
        return problem(CONFLICT, "sku-taken", refusal);
    }

    @ExceptionHandler
    Problem stockShort(StockShort refusal) {
        return problem(CONFLICT, "stock-short", refusal)
                .with(
                        "shortfalls",
                        refusal.shortfalls().stream().map(ShortfallView::of).toList());
    }

    @ExceptionHandler
    Problem stockBelowReserved(StockBelowReserved refusal) {
        return problem(CONFLICT, "stock-below-reserved", refusal);
    }

    @ExceptionHandler
    Problem reservationDiffers(ReservationDiffers refusal) {
        return problem(UNPROCESSABLE_CONTENT, "reservation-differs", refusal);
    }

    @ExceptionHandler
    Problem reservationEnded(ReservationEnded refusal) {
        return problem(CONFLICT, "reservation-ended", refusal);
    }

    /** Every attempt lost a race. Nothing is known of the answer, so none is given. */
    @ExceptionHandler(ChangedMeanwhile.class)
    Problem contended() {
        return new Problem(SERVICE_UNAVAILABLE, "contended", "Too many want this at once; try again in a moment")
                .header("Retry-After", "1");
    }

    private static Problem problem(HttpStatus status, String code, RuntimeException refusal) {
        return new Problem(status, code, String.valueOf(refusal.getMessage()));
    }
}
