package dev.plinth.asset.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.plinth.asset.domain.Manifest.Rendition;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One address for each look of a model: the default one, and each material variant. */
record LooksView(@JsonProperty("default") @Nullable URI byDefault, Map<String, URI> byVariant) {

    static LooksView of(List<Rendition> renditions, Function<String, URI> address) {
        URI byDefault = null;
        var byVariant = new TreeMap<String, URI>();
        for (Rendition each : renditions) {
            URI url = address.apply(each.key());
            if (each.variant().isPresent()) {
                byVariant.put(each.variant().get(), url);
            } else {
                byDefault = url;
            }
        }
        return new LooksView(byDefault, byVariant);
    }
}
