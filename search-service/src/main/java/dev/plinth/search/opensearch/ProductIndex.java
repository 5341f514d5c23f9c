package dev.plinth.search.opensearch;

import dev.plinth.search.domain.SearchUnavailable;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicBoolean;
import org.opensearch.client.opensearch.OpenSearchClient;
import org.opensearch.client.opensearch._types.OpenSearchException;
import org.opensearch.client.opensearch.generic.Requests;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The index itself: made from opensearch/products.json before its first use, by whoever comes first. */
@Component
class ProductIndex {

    private final OpenSearchClient openSearch;
    private final String name;
    private final AtomicBoolean exists = new AtomicBoolean();

    ProductIndex(OpenSearchClient openSearch, OpenSearchProperties properties) {
        this.openSearch = openSearch;
        this.name = properties.index();
    }

    /** The index's name; it exists once this returns. */
    String ready() {
        if (!exists.get()) {
            try {
                create();
                exists.set(true);
            } catch (IOException | OpenSearchException e) {
                throw new SearchUnavailable(e);
            }
        }
        return name;
    }

    private void create() throws IOException {
        if (openSearch.indices().exists(index -> index.index(name)).value()) {
            return;
        }
        try (InputStream definition = new ClassPathResource("opensearch/products.json").getInputStream();
                var answer = openSearch
                        .generic()
                        .execute(Requests.builder()
                                .method("PUT")
                                .endpoint("/" + name)
                                .json(new String(definition.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
                                .build())) {
            boolean madeByAnother = answer.getStatus() == 400
                    && openSearch.indices().exists(index -> index.index(name)).value();
            if (answer.getStatus() >= 400 && !madeByAnother) {
                throw new IOException("OpenSearch answered " + answer.getStatus() + " to the definition of " + name);
            }
        }
    }
}
