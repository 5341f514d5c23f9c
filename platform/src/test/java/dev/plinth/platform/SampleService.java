package dev.plinth.platform;

import dev.plinth.platform.security.AccessRules;
import dev.plinth.platform.web.ETags;
import dev.plinth.platform.web.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The smallest service: what the platform promises is tested on it. */
@SpringBootApplication
@RestController
public class SampleService {

    public record Parcel(String name, Size size, List<@Valid Line> lines) {}

    public enum Size {
        SMALL,
        LARGE
    }

    public record Line(@Min(1) int quantity) {}

    @Bean
    AccessRules sampleAccess() {
        return rules -> rules.requestMatchers("/open/**")
                .permitAll()
                .requestMatchers(AccessRules.reads("/leaflet"))
                .permitAll()
                .requestMatchers("/merchant")
                .hasRole("MERCHANT");
    }

    @GetMapping("/leaflet")
    String leaflet() {
        return "everybody's";
    }

    @GetMapping("/private")
    String mine() {
        return "yours";
    }

    @GetMapping("/merchant")
    String merchant() {
        return "yours";
    }

    @PostMapping("/open/parcels")
    Parcel send(@Valid @RequestBody Parcel parcel) {
        return parcel;
    }

    @GetMapping("/open/parcels")
    List<Parcel> all() {
        return List.of();
    }

    @PutMapping("/open/parcels")
    long change(@RequestHeader(name = "If-Match", required = false) String ifMatch) {
        return ETags.required(ifMatch);
    }

    @PutMapping("/open/parcels/{number}")
    Parcel replace(@PathVariable @Min(1) int number, @Valid @RequestBody Parcel parcel) {
        return parcel;
    }

    @GetMapping("/open/parcels/{number}")
    int read(@PathVariable int number) {
        if (number == 13) {
            throw new IllegalStateException("secret of the house");
        }
        throw new Problem(HttpStatus.CONFLICT, "parcel-lost", "It is lost").with("number", number);
    }
}
