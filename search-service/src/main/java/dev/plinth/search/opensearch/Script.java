package dev.plinth.search.opensearch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.core.io.ClassPathResource;

/** The updates that compare versions where the document lies. */
enum Script {
    PUT,
    ARCHIVE,
    STOCK;

    private final String source;

    Script() {
        try {
            source = new ClassPathResource("opensearch/" + name().toLowerCase(Locale.ROOT) + ".painless")
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    String source() {
        return source;
    }
}
