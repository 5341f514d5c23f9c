package dev.plinth.asset.pipeline;

import dev.plinth.asset.gltf.Document;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Times each step of one run, measures before and after, and tells how far the run is. */
final class Journal {

    private final List<StepReport> reports = new ArrayList<>();
    private final Progress progress;
    private final int total;
    private int done;

    Journal(Progress progress, int total) {
        this.progress = progress;
        this.total = total;
    }

    Document apply(String rendition, List<Step> steps, Document document) {
        Document current = document;
        for (Step step : steps) {
            Document given = current;
            current = timed(rendition, step.name(), Measure.of(given), () -> step.apply(given), Measure::of);
        }
        return current;
    }

    <T> T timed(String rendition, String step, Measure before, Supplier<T> work, Function<T, Measure> measure) {
        progress.at(label(rendition, step), Math.min(done, total - 1), total);
        long start = System.nanoTime();
        long cpuStart = cpuMillis();
        T made = work.get();
        long millis = (System.nanoTime() - start) / 1_000_000;
        reports.add(new StepReport(rendition, step, before, measure.apply(made), millis, cpuMillis() - cpuStart));
        done++;
        return made;
    }

    /** A step that changes nothing. */
    void check(String rendition, String step, Measure measure, Runnable work) {
        timed(
                rendition,
                step,
                measure,
                () -> {
                    work.run();
                    return measure;
                },
                same -> same);
    }

    void finish() {
        progress.at("done", total, total);
    }

    List<StepReport> reports() {
        return reports;
    }

    /** Of this whole process, which does one run at a time; 0 where the system does not tell. */
    private static long cpuMillis() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .orElse(Duration.ZERO)
                .toMillis();
    }

    private static String label(String rendition, String step) {
        return rendition.equals(StepReport.ALL) ? step : rendition + ": " + step;
    }
}
