package dev.plinth.asset.pipeline;

/** Told as the work goes on; {@code done} of {@code total} steps are finished. */
@FunctionalInterface
public interface Progress {

    Progress NONE = (step, done, total) -> {};

    void at(String step, int done, int total);
}
