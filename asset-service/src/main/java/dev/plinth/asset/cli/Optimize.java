package dev.plinth.asset.cli;

import dev.plinth.asset.pipeline.Options;
import dev.plinth.asset.pipeline.Outcome;
import dev.plinth.asset.pipeline.Pipeline;
import dev.plinth.asset.pipeline.Rendition;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** One model from the command line, with a bar that shows how far it is. */
final class Optimize {

    private static final int BAR = 30;

    private final Pipeline pipeline;
    private final PrintStream screen;

    Optimize(Pipeline pipeline, PrintStream screen) {
        this.pipeline = pipeline;
        this.screen = screen;
    }

    int run(String source, String outDir, @Nullable String report) throws IOException {
        Outcome outcome = pipeline.run(Path.of(source), Path.of(outDir), Options.DEFAULT, this::bar);
        screen.println();
        if (report != null) {
            Files.writeString(
                    Path.of(report),
                    JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(outcome));
        }
        return switch (outcome) {
            case Outcome.Result result -> print(result);
            case Outcome.Refused refused -> print(refused);
        };
    }

    private void bar(String step, int done, int total) {
        int filled = BAR * done / total;
        screen.printf("\r[%s%s] %-40.40s", "#".repeat(filled), ".".repeat(BAR - filled), step);
    }

    private int print(Outcome.Result result) {
        for (Rendition each : result.renditions()) {
            String variant = each.variant() == null ? "" : each.variant();
            screen.printf(
                    "%-8s %-16.16s %9d bytes %8d triangles  %s%n",
                    each.kind(), variant, each.bytes(), each.triangles(), each.file());
        }
        result.warnings().forEach(each -> screen.printf("warning  %s: %s%n", each.code(), each.detail()));
        return 0;
    }

    private int print(Outcome.Refused refused) {
        screen.printf("refused  %s: %s%n", refused.code(), refused.detail());
        return 1;
    }
}
