package dev.plinth.asset.cli;

import dev.plinth.asset.gltf.GltfRefused;
import dev.plinth.asset.pipeline.Conversion;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;

/** Makes the full level of one file after another, in one warm process: {@code in<tab>out} a line, an answer a line. */
record Convert(PrintStream out) {

    int run(BufferedReader lines) throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String[] paths = line.split("\t", 2);
            try {
                Conversion.full(Path.of(paths[0]), Path.of(paths[paths.length - 1]));
                out.println("made");
            } catch (GltfRefused refused) {
                out.println("refused " + refused.code());
            }
            out.flush();
        }
        return 0;
    }
}
