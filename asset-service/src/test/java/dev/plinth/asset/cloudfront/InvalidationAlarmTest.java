package dev.plinth.asset.cloudfront;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** CloudWatch's alarm looks at what is counted here, and is raised by as much. */
class InvalidationAlarmTest {

    private final JsonNode alarm = JsonMapper.shared()
            .readTree(Path.of("../infra/alarms/invalidations.json").toFile());

    @Test
    void itSumsUpTheCountersOfADay() {
        var meters = new SimpleMeterRegistry();
        new InvalidationCount(meters, Clock.systemUTC(), 1).add(2);

        JsonNode stat = alarm.path("Metrics").get(1).path("MetricStat");
        assertThat(meters.get(stat.path("Metric").path("MetricName").asString())
                        .counter()
                        .count())
                .isEqualTo(2);
        assertThat(stat.path("Stat").asString()).isEqualTo("Sum");
        assertThat(stat.path("Period").asInt()).isEqualTo(24 * 60 * 60);
    }

    @Test
    void itsThresholdIsTheServices() {
        var settings = new MapConfigurationPropertySource(Map.of("plinth.media.distribution.id", "E1"));
        var distribution = new Binder(settings)
                .bind("plinth.media.distribution", DistributionProperties.class)
                .get();

        assertThat(alarm.path("Threshold").asInt()).isEqualTo(distribution.alarmAbove());
    }
}
