package dev.plinth.asset.pipeline.check;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Unpacks the validator's scripts, which the build put on the class path, and starts Node on them. */
final class ValidatorScript {

    private static final List<String> FILES = List.of("validate.js", "index.js", "gltf_validator.dart.js");
    private static final String HEAP = "--max-old-space-size=1024";

    private ValidatorScript() {}

    static Process start() throws IOException {
        Path folder = Files.createTempDirectory("plinth-validator");
        folder.toFile().deleteOnExit();
        for (String file : FILES) {
            unpack(file, folder.resolve(file));
        }
        String node = System.getProperty("plinth.node", "node");
        return new ProcessBuilder(node, HEAP, folder.resolve(FILES.getFirst()).toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static void unpack(String file, Path to) throws IOException {
        try (InputStream script = ValidatorScript.class.getResourceAsStream("/validator/" + file)) {
            if (script == null) {
                throw new ValidatorUnavailable("the build did not bundle the validator: " + file);
            }
            Files.copy(script, to);
            to.toFile().deleteOnExit();
        }
    }
}
