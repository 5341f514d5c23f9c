package dev.plinth.asset.worker;

import dev.plinth.asset.pipeline.check.KhronosValidator;
import dev.plinth.asset.pipeline.check.ValidatorUnavailable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where everything has to be checked, nothing starts without what checks it. */
final class RequiredValidator {

    private static final byte[] JSON = "{\"asset\":{\"version\":\"2.0\"}} ".getBytes(StandardCharsets.US_ASCII);

    private RequiredValidator() {}

    /**
     * Has the smallest of all models checked.
     *
     * @throws IllegalStateException with what to do, where nothing answers
     */
    static void check() {
        try (var validator = new KhronosValidator()) {
            Path smallest = Files.createTempFile("plinth-smallest", ".glb");
            try {
                validator.validate(Files.write(smallest, smallest()));
            } finally {
                Files.delete(smallest);
            }
        } catch (ValidatorUnavailable absent) {
            throw new IllegalStateException(
                    "The Khronos validator cannot run (" + absent.getMessage()
                            + "). Put Node 20 or later on the PATH, or set"
                            + " plinth.pipeline.validator to optional: then models become READY with the warning \"unchecked\".",
                    absent);
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }

    /** A GLB of one chunk, https://registry.khronos.org/glTF/specs/2.0/glTF-2.0.html#glb-file-format-specification. */
    private static byte[] smallest() {
        int length = 12 + 8 + JSON.length;
        return ByteBuffer.allocate(length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("glTF".getBytes(StandardCharsets.US_ASCII))
                .putInt(2)
                .putInt(length)
                .putInt(JSON.length)
                .put("JSON".getBytes(StandardCharsets.US_ASCII))
                .put(JSON)
                .array();
    }
}
