package dev.plinth.devstack.edge.content;

import java.nio.file.Path;

/** Where objects come from. */
public interface Origin {

    /**
     * Writes an object's content to a file.
     *
     * @throws OriginFailure where there is no such object, or no origin
     */
    ObjectMetadata fetch(String path, Path into);
}
