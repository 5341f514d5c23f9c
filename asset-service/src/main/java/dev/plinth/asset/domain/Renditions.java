package dev.plinth.asset.domain;

import java.nio.file.Path;

/** What the pipeline made, named by content: stored once, never changed. */
public interface Renditions {

    void store(String key, Path file, String mediaType);
}
