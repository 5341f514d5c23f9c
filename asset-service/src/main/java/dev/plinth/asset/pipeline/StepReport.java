package dev.plinth.asset.pipeline;

/** What one step did; {@code rendition} is {@link #ALL} for what every rendition starts from. */
public record StepReport(String rendition, String step, Measure before, Measure after, long millis) {

    public static final String ALL = "all";
}
