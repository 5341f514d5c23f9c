package dev.plinth.cart.web;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.plinth.cart.domain.Country;
import dev.plinth.cart.domain.MergeStrategy;
import dev.plinth.cart.domain.Note;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Domain values that are one JSON string each; what their constructor refuses is a 400 with its words. */
@Configuration(proxyBeanMethods = false)
class PlainText {

    @Bean
    JsonMapperBuilderCustomizer plainTextValues() {
        return json -> json.addMixIn(Note.class, OneString.class)
                .addMixIn(Country.class, OneString.class)
                .addMixIn(MergeStrategy.class, SmallWords.class);
    }

    abstract static class OneString {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        OneString(String value) {}
    }

    enum SmallWords {
        @JsonProperty("sum")
        SUM,
        @JsonProperty("max")
        MAX,
        @JsonProperty("guest")
        GUEST,
        @JsonProperty("account")
        ACCOUNT
    }
}
