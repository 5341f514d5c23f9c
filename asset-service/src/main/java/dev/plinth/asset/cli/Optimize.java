package dev.plinth.asset.cli;

import dev.plinth.asset.pipeline.Options;
import dev.plinth.asset.pipeline.Outcome;
import dev.plinth.asset.pipeline.Pipeline;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** One model from the command line: how far it is on {@code screen}, what came of it on {@code out}. */
final class Optimize {

    private final Pipeline pipeline;
    private final PrintStream out;
    private final ProgressBar bar;

    Optimize(Pipeline pipeline, PrintStream out, ProgressBar bar) {
        this.pipeline = pipeline;
        this.out = out;
        this.bar = bar;
    }

    /** Returns what the process answers with: 0, or 1 where the model was refused. */
    int run(String source, String outDir, @Nullable String report) throws IOException {
        Outcome outcome = pipeline.run(Path.of(source), Path.of(outDir), Options.DEFAULT, bar);
        bar.clear();
        if (report != null) {
            Files.writeString(
                    Path.of(report),
                    JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(outcome));
        }
        return switch (outcome) {
            case Outcome.Result result -> {
                new ResultTable(out).print(result);
                yield 0;
            }
            case Outcome.Refused refused -> {
                out.printf("refused: %s: %s%n", refused.code(), refused.detail());
                yield 1;
            }
        };
    }
}
