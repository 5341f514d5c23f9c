package dev.plinth.order.web;

import static org.springframework.http.HttpHeaders.IF_MATCH;
import static org.springframework.http.HttpHeaders.IF_NONE_MATCH;

import dev.plinth.order.domain.pricing.ShippingOption;
import dev.plinth.order.domain.pricing.ShippingOptions;
import dev.plinth.order.web.KeptAnswers.RuleList;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
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
@RequestMapping("/api/shipping-options")
class ShippingOptionController {

    private static final String ID = "[a-z][a-z0-9-]{1,39}";

    private final ShippingOptions options;
    private final KeptAnswers<String, ShippingOption, ShippingOptionJson> answers;

    ShippingOptionController(ShippingOptions options) {
        this.options = options;
        this.answers = new KeptAnswers<>(options, ShippingOption::id, ShippingOptionJson::of);
    }

    @GetMapping
    RuleList<ShippingOptionJson> all() {
        return answers.all();
    }

    @GetMapping("/{id}")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "not-found")
    ResponseEntity<ShippingOptionJson> option(@PathVariable String id) {
        return answers.find(id);
    }

    @PutMapping("/{id}")
    @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "201", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "412", description = "stale-version")
    @ApiResponse(responseCode = "428", description = "precondition-required")
    ResponseEntity<ShippingOptionJson> save(
            @PathVariable @Pattern(regexp = ID) String id,
            @RequestHeader(name = IF_NONE_MATCH, required = false) @Nullable String ifNoneMatch,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody ShippingOptionJson request) {
        return answers.save(URI.create("/api/shipping-options/" + id), request.toOption(id), ifNoneMatch, ifMatch);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @ApiResponse(responseCode = "204")
    @ApiResponse(responseCode = "412", description = "stale-version")
    @ApiResponse(responseCode = "428", description = "precondition-required")
    void remove(@PathVariable String id, @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch) {
        answers.remove(id, ifMatch);
    }
}
