package dev.plinth.asset.cli;

import dev.plinth.asset.gltf.GltfRefused;
import dev.plinth.asset.pipeline.Comparison;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;

/** Renders files beside their source: one line each, {@code psnr ssim file}, or why there is nothing to compare. */
record Compare(PrintStream out) {

    int run(String... arguments) throws IOException {
        var comparison = new Comparison(Path.of(arguments[1]));
        for (int i = 2; i < arguments.length; i++) {
            Path other = Path.of(arguments[i]);
            try {
                Comparison.Likeness found = comparison.of(other);
                out.printf(Locale.ROOT, "%.2f %.4f %s%n", found.psnr(), found.ssim(), other);
            } catch (GltfRefused refused) {
                out.printf("- - %s %s%n", other, refused.code());
            }
        }
        return 0;
    }
}
