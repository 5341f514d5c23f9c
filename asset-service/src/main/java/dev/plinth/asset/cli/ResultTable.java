package dev.plinth.asset.cli;

import dev.plinth.asset.pipeline.Fidelity;
import dev.plinth.asset.pipeline.Measure;
import dev.plinth.asset.pipeline.Outcome;
import dev.plinth.asset.pipeline.Rendition;
import dev.plinth.asset.pipeline.StepReport;
import java.io.PrintStream;
import java.util.Locale;

/** What a run made, for people. */
final class ResultTable {

    private static final String ROW = "%-10s  %-16.16s  %9s  %9s  %6s  %6s  %s%n";

    private final PrintStream out;

    ResultTable(PrintStream out) {
        this.out = out;
    }

    void print(Outcome.Result result) {
        Measure source = result.steps().getFirst().before();
        out.printf(
                Locale.ROOT,
                "source: %s, %,d triangles, %d textures, %d draw calls%n%n",
                size(source.bytes()),
                source.triangles(),
                source.textures(),
                source.drawCalls());
        out.printf(ROW, "kind", "variant", "size", "triangles", "SSIM", "PSNR", "file");
        result.renditions().forEach(each -> row(result, each));
        out.println();
        result.warnings().forEach(each -> out.printf("warning: %s: %s%n", each.code(), each.detail()));
        out.printf(
                Locale.ROOT,
                "%.1f s, %.1f s of processor time%n",
                result.steps().stream().mapToLong(StepReport::millis).sum() / 1000.0,
                result.steps().stream().mapToLong(StepReport::cpuMillis).sum() / 1000.0);
    }

    private void row(Outcome.Result result, Rendition rendition) {
        Fidelity fidelity = result.fidelity().stream()
                .filter(each -> each.rendition().equals(rendition.kind()))
                .findFirst()
                .orElse(null);
        out.printf(
                Locale.ROOT,
                ROW,
                rendition.width() == 0 ? rendition.kind() : rendition.kind() + " " + rendition.width(),
                rendition.variant() == null ? "" : rendition.variant(),
                size(rendition.bytes()),
                rendition.triangles() == 0 ? "" : "%,d".formatted(rendition.triangles()),
                fidelity == null ? "" : "%.4f".formatted(fidelity.ssim()),
                fidelity == null ? "" : "%.1f".formatted(fidelity.psnr()),
                rendition.file().getFileName());
    }

    private static String size(long bytes) {
        return bytes < 1 << 20
                ? String.format(Locale.ROOT, "%.1f KiB", bytes / 1024.0)
                : String.format(Locale.ROOT, "%.2f MiB", bytes / 1048576.0);
    }
}
