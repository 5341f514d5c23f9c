package dev.plinth.asset.pipeline.check;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The Khronos glTF validator (npm {@code gltf-validator}) in a Node process that stays: 0.3 s to start, then 0.03 to
 * 0.3 s a model. What lost is told in PIPELINE.md. One model at a time; a dead process is started anew for the next.
 */
public final class KhronosValidator implements Validator {

    private static final long SECONDS = 60;
    private static final JsonMapper JSON = JsonMapper.shared();

    private @Nullable Process node;
    private @Nullable BufferedReader answers;

    /** @param path of the file to check */
    private record Question(String path) {}

    /** @param failure why nothing could be checked, or none */
    private record Answer(Validation validation, @Nullable String failure) {}

    @Override
    public synchronized Validation validate(Path glb) {
        try {
            BufferedReader from = running();
            node().outputWriter()
                    .write(JSON.writeValueAsString(
                                    new Question(glb.toAbsolutePath().toString())) + "\n");
            node().outputWriter().flush();
            String line = CompletableFuture.supplyAsync(() -> line(from)).get(SECONDS, TimeUnit.SECONDS);
            Answer answer = JSON.readValue(line, Answer.class);
            if (answer.failure() != null) {
                throw new ValidatorUnavailable(answer.failure());
            }
            return answer.validation();
        } catch (IOException | ExecutionException | TimeoutException broken) {
            close();
            throw new ValidatorUnavailable("the validator did not answer: " + broken.getMessage());
        } catch (InterruptedException stop) {
            close();
            Thread.currentThread().interrupt();
            throw new ValidatorUnavailable("interrupted");
        }
    }

    private Process node() {
        return Objects.requireNonNull(node);
    }

    private BufferedReader running() throws IOException {
        if (node == null || answers == null || !node.isAlive()) {
            node = ValidatorScript.start();
            answers = node.inputReader();
        }
        return answers;
    }

    private static String line(BufferedReader from) {
        try {
            String line = from.readLine();
            if (line == null) {
                throw new ValidatorUnavailable("the validator ended");
            }
            return line;
        } catch (IOException broken) {
            throw new ValidatorUnavailable("the validator's answer cannot be read");
        }
    }

    @Override
    public synchronized void close() {
        if (node != null) {
            node.destroyForcibly();
            node = null;
        }
    }
}
