package dev.plinth.asset.cloudfront;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts invalidated paths, which CloudFront charges for, and sounds an alarm on a day that has more of them than there
 * is reason for. An alarm of CloudWatch compares the same two meters over all replicas.
 */
class InvalidationCount {

    private static final Logger log = LoggerFactory.getLogger(InvalidationCount.class);

    private final Counter paths;
    private final Clock clock;
    private final int alarmAbove;
    private LocalDate day;
    private int today;

    InvalidationCount(MeterRegistry meters, Clock clock, int alarmAbove) {
        this.paths = Counter.builder("plinth.media.invalidated.paths")
                .description("Paths taken out of the distribution's caches")
                .register(meters);
        meters.gauge("plinth.media.invalidated.alarm.above", alarmAbove);
        this.clock = clock;
        this.alarmAbove = alarmAbove;
        this.day = today();
    }

    synchronized void add(int count) {
        paths.increment(count);
        if (!day.equals(today())) {
            day = today();
            today = 0;
        }
        boolean wasQuiet = today <= alarmAbove;
        today += count;
        if (wasQuiet && today > alarmAbove) {
            log.error("ALARM {} paths were invalidated today, more than {}", today, alarmAbove);
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
