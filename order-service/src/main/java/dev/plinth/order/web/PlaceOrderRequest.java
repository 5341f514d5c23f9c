package dev.plinth.order.web;

import dev.plinth.order.domain.Place;
import dev.plinth.order.domain.Recipient;
import dev.plinth.order.domain.pricing.QuoteId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Says where to send it; what is in it comes from the cart, what it costs from the catalog.
 *
 * @param quoteId at which price: an order is placed at the quoted one or not at all
 */
record PlaceOrderRequest(
        @NotNull UUID quoteId,
        @NotBlank @Email @Size(max = 254) String email,
        @NotNull @Valid Address shippingAddress) {

    @Placed.Known
    record Address(
            @NotBlank @Size(max = 100) String name,
            @NotBlank @Size(max = 100) String line1,
            @Size(max = 100) @Nullable String line2,
            @NotBlank @Size(max = 100) String city,
            @NotBlank @Size(max = 20) String postalCode,
            @NotNull @CountryCode String country,
            @Nullable String region)
            implements Placed {

        static Address of(Recipient.Address address) {
            return new Address(
                    address.name(),
                    address.line1(),
                    address.line2(),
                    address.city(),
                    address.postalCode(),
                    address.place().country(),
                    address.place().region());
        }

        Recipient.Address toAddress() {
            return new Recipient.Address(name, line1, line2, city, postalCode, new Place(country, region));
        }
    }

    QuoteId quote() {
        return new QuoteId(quoteId);
    }

    Recipient toRecipient() {
        return new Recipient(email, shippingAddress.toAddress());
    }
}
