package dev.plinth.cart.web;

import static org.springframework.http.HttpHeaders.IF_MATCH;

import dev.plinth.cart.application.ChangeCart;
import dev.plinth.cart.domain.Country;
import dev.plinth.cart.domain.Details;
import dev.plinth.cart.domain.Note;
import dev.plinth.cart.domain.Place;
import dev.plinth.cart.domain.PromotionCode;
import dev.plinth.platform.web.ETags;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Note, promotion codes, shipping country and region: all may be set again and taken back, as often as one likes. */
@RestController
@RequestMapping("/api/cart")
class DetailsController {

    private final ChangeCart changeCart;

    DetailsController(ChangeCart changeCart) {
        this.changeCart = changeCart;
    }

    @PutMapping("/note")
    ResponseEntity<CartView> setNote(
            @GuestHeader Caller caller,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody NoteRequest request) {
        return change(caller, ifMatch, details -> details.withNote(request.note()));
    }

    @DeleteMapping("/note")
    ResponseEntity<CartView> removeNote(
            @GuestHeader Caller caller, @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch) {
        return change(caller, ifMatch, details -> details.withNote(null));
    }

    @PutMapping("/promotion-codes/{code}")
    ResponseEntity<CartView> addPromotionCode(
            @GuestHeader Caller caller,
            @PathVariable PromotionCode code,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch) {
        return change(caller, ifMatch, details -> details.with(code));
    }

    @DeleteMapping("/promotion-codes/{code}")
    ResponseEntity<CartView> removePromotionCode(
            @GuestHeader Caller caller,
            @PathVariable PromotionCode code,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch) {
        return change(caller, ifMatch, details -> details.without(code));
    }

    @PutMapping("/shipping-country")
    ResponseEntity<CartView> setShippingCountry(
            @GuestHeader Caller caller,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody CountryRequest request) {
        return change(caller, ifMatch, details -> details.withShippingPlace(request.toPlace()));
    }

    @DeleteMapping("/shipping-country")
    ResponseEntity<CartView> removeShippingCountry(
            @GuestHeader Caller caller, @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch) {
        return change(caller, ifMatch, details -> details.withShippingPlace(null));
    }

    private ResponseEntity<CartView> change(Caller caller, @Nullable String ifMatch, UnaryOperator<Details> change) {
        var cart = changeCart.change(caller.shopper(), ETags.optional(ifMatch), each -> each.with(change));
        return CartView.answer(cart, caller);
    }

    record NoteRequest(@NotNull Note note) {}

    record CountryRequest(
            @NotNull Country country, @Nullable String region) {

        @AssertTrue(message = "must be an ISO 3166-2 code of a region of the country") @Schema(hidden = true)
        boolean isRegionOfTheCountry() {
            return country == null || Place.isRegionOf(country, region);
        }

        Place toPlace() {
            return new Place(country, region);
        }
    }
}
