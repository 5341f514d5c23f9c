package dev.plinth.asset.pipeline;

/**
 * What one step did.
 *
 * @param rendition the kind it worked on, {@link #ALL} for what every rendition starts from
 * @param millis by the clock
 * @param cpuMillis of all processors together, in steps of about 10
 */
public record StepReport(String rendition, String step, Measure before, Measure after, long millis, long cpuMillis) {

    public static final String ALL = "all";
}
