package dev.plinth.order.postgres;

import dev.plinth.order.domain.Place;
import dev.plinth.order.domain.Recipient;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

@Embeddable
record RecipientRow(
        String email,
        String recipientName,
        String addressLine1,
        @Nullable String addressLine2,
        String city,
        String postalCode,
        String country,
        @Nullable String region) {

    static RecipientRow of(Recipient recipient) {
        var address = recipient.address();
        return new RecipientRow(
                recipient.email(),
                address.name(),
                address.line1(),
                address.line2(),
                address.city(),
                address.postalCode(),
                address.place().country(),
                address.place().region());
    }

    Recipient toRecipient() {
        return new Recipient(
                email,
                new Recipient.Address(
                        recipientName, addressLine1, addressLine2, city, postalCode, new Place(country, region)));
    }
}
