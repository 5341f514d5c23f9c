package dev.plinth.order.web;

import static org.springframework.http.HttpHeaders.IF_MATCH;
import static org.springframework.http.HttpHeaders.IF_NONE_MATCH;

import dev.plinth.order.domain.Place;
import dev.plinth.order.domain.pricing.TaxZone;
import dev.plinth.order.domain.pricing.TaxZones;
import dev.plinth.order.web.KeptAnswers.RuleList;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/tax-zones")
class TaxZoneController {

    private final TaxZones zones;
    private final KeptAnswers<String, TaxZone, TaxZoneJson> answers;

    TaxZoneController(TaxZones zones) {
        this.zones = zones;
        this.answers = new KeptAnswers<>(zones, TaxZone::code, TaxZoneJson::of);
    }

    @GetMapping
    RuleList<TaxZoneJson> all() {
        return answers.all();
    }

    @GetMapping("/{place}")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "not-found")
    ResponseEntity<TaxZoneJson> zone(@PathVariable String place) {
        return answers.find(place);
    }

    @PutMapping("/{place}")
    @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "201", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "412", description = "stale-version")
    @ApiResponse(responseCode = "428", description = "precondition-required")
    ResponseEntity<TaxZoneJson> save(
            @PathVariable @TaxPlace String place,
            @RequestHeader(name = IF_NONE_MATCH, required = false) @Nullable String ifNoneMatch,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody TaxZoneJson request) {
        return answers.save(
                URI.create("/api/tax-zones/" + place), request.toZone(Place.of(place)), ifNoneMatch, ifMatch);
    }

    /** Nothing is collected there from now on, or what is in the region's country. */
    @DeleteMapping("/{place}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @ApiResponse(responseCode = "204")
    @ApiResponse(responseCode = "412", description = "stale-version")
    @ApiResponse(responseCode = "428", description = "precondition-required")
    void remove(
            @PathVariable String place, @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch) {
        answers.remove(place, ifMatch);
    }
}
