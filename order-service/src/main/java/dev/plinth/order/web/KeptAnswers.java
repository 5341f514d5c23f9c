package dev.plinth.order.web;

import dev.plinth.order.domain.pricing.Kept;
import dev.plinth.order.domain.pricing.Versioned;
import dev.plinth.platform.web.ETags;
import dev.plinth.platform.web.Problem;
import java.net.URI;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/**
 * How rules that merchants keep look over HTTP: read with an ETag, created by {@code If-None-Match: *}, changed and
 * removed by {@code If-Match}.
 */
record KeptAnswers<K, V, J>(Kept<K, V> kept, Function<V, K> name, Function<V, J> view) {

    /** One of a list. @param version what {@code If-Match} names to change it */
    record Listed<J>(String id, long version, J rule) {}

    record RuleList<J>(List<Listed<J>> items) {}

    RuleList<J> all() {
        return new RuleList<>(kept.all().stream()
                .map(each -> new Listed<>(
                        String.valueOf(name.apply(each.value())), each.version(), view.apply(each.value())))
                .toList());
    }

    ResponseEntity<J> find(K id) {
        return kept.find(id)
                .map(found -> answer(ResponseEntity.ok(), found))
                .orElseThrow(() -> new Problem(HttpStatus.NOT_FOUND, "not-found", "There is no such rule"));
    }

    ResponseEntity<J> create(URI place, V value) {
        return created(place, kept.create(value));
    }

    ResponseEntity<J> created(URI place, Versioned<V> value) {
        return answer(ResponseEntity.created(place), value);
    }

    ResponseEntity<J> save(URI place, V value, @Nullable String ifNoneMatch, @Nullable String ifMatch) {
        return "*".equals(ifNoneMatch)
                ? create(place, value)
                : answer(ResponseEntity.ok(), kept.replace(value, ETags.required(ifMatch)));
    }

    void remove(K id, @Nullable String ifMatch) {
        kept.remove(id, ETags.required(ifMatch));
    }

    private ResponseEntity<J> answer(ResponseEntity.BodyBuilder answer, Versioned<V> found) {
        return answer.eTag(ETags.of(found.version())).body(view.apply(found.value()));
    }
}
