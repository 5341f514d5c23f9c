package dev.plinth.asset.pipeline;

import dev.plinth.asset.gltf.GltfReader;
import dev.plinth.asset.gltf.GltfRefused;
import dev.plinth.asset.gltf.Weight;
import dev.plinth.asset.pipeline.check.KhronosValidator;
import dev.plinth.asset.pipeline.check.Validator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Makes renditions and posters of uploads. Stays warm between runs; one run at a time. */
public final class Pipeline implements AutoCloseable {

    private final Validator validator;

    public Pipeline(Validator validator) {
        this.validator = validator;
    }

    public static Pipeline open() {
        return new Pipeline(new KhronosValidator());
    }

    /**
     * Reads {@code source} and writes every rendition into {@code outDir}, each under its content's SHA-256.
     *
     * @throws IOException where the disk fails; whatever is wrong with the upload is a {@link Outcome.Refused}
     */
    public Outcome run(Path source, Path outDir, Options options, Progress progress) throws IOException {
        try {
            return new Run(validator, new OutFolder(outDir, options.brotli(), OutFolder.MOST), options, progress)
                    .of(source);
        } catch (BelowFidelity unlike) {
            return new Outcome.Refused(unlike.code(), unlike.detail(), unlike.compared());
        } catch (GltfRefused refused) {
            return new Outcome.Refused(refused.code(), refused.detail());
        } catch (OutOfMemoryError tooMuch) {
            return new Outcome.Refused("too-large", "The model needs more memory than the shop gives to one upload.");
        } catch (UncheckedIOException disk) {
            throw disk.getCause();
        } catch (RuntimeException | StackOverflowError unforeseen) {
            System.getLogger(Pipeline.class.getName())
                    .log(System.Logger.Level.WARNING, "an upload could not be processed", unforeseen);
            return new Outcome.Refused(
                    "unreadable", "The file is damaged, or made in a way that the shop cannot read.");
        }
    }

    /** How much work {@code source} will be; nothing where it cannot be read, which its run will tell. */
    public static Weight weigh(Path source, Options options) throws IOException {
        try {
            return new GltfReader(options.limits()).weigh(Files.readAllBytes(source));
        } catch (RuntimeException | StackOverflowError unreadable) {
            return Weight.NONE;
        }
    }

    @Override
    public void close() {
        validator.close();
    }
}
