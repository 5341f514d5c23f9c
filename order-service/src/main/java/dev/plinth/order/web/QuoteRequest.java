package dev.plinth.order.web;

import dev.plinth.order.application.QuoteCart.Asked;
import dev.plinth.order.domain.Place;
import dev.plinth.order.domain.pricing.PromotionCode;
import dev.plinth.order.domain.pricing.Wish;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is absent the cart knows; without a shipping option the cheapest is taken. No price is ever read from it. */
@Placed.Known
record QuoteRequest(
        @Nullable @CountryCode String country,
        @Nullable String region,
        @Nullable @Size(max = 40) String shippingOption,

        @Nullable @Size(max = Wish.MOST_CODES) List<@NotNull @Pattern(regexp = CODE, message = "must be 2 to 40 of A-Z, 0-9, _ and -") String> codes)
        implements Placed {

    static final String CODE = "\\s*[A-Za-z0-9][A-Za-z0-9_-]{1,39}\\s*";

    Asked toAsked() {
        return new Asked(
                country == null ? null : new Place(country, region),
                shippingOption,
                codes == null ? null : codes.stream().map(PromotionCode::new).toList());
    }
}
