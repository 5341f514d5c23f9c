package dev.plinth.asset.pipeline.check;

import java.nio.file.Path;

/** Checks a GLB against the glTF 2.0 specification. */
public interface Validator extends AutoCloseable {

    /** @throws ValidatorUnavailable where there is nothing that could check */
    Validation validate(Path glb);

    @Override
    void close();
}
