package dev.plinth.asset.domain;

import java.nio.file.Path;
import java.util.Optional;

/** What the pipeline made, named by content: stored once, never changed. */
public interface Renditions {

    /** @param encoding in which the file lies, as {@code Content-Encoding} names it */
    void store(String key, Path file, String mediaType, Optional<String> encoding);
}
