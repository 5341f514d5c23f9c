package dev.plinth.devstack.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.devstack.provision.Messaging;
import dev.plinth.devstack.provision.Queue;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A queue that is added to the contract is added to the alarms, too. */
class AlarmsTest {

    @Test
    void everyQueueOfDeadLettersRaisesAnAlarm() {
        assertThat(watched("dead-letters")).containsExactlyInAnyOrderElementsOf(names(Queue::deadLetters));
    }

    @Test
    void everyQueueThatHidesTooMuchRaisesAnAlarm() {
        assertThat(watched("events-put-off")).containsExactlyInAnyOrderElementsOf(names(Queue::name));
    }

    private static List<String> names(Function<Queue, String> name) {
        return Messaging.contract().queues().stream().map(name).toList();
    }

    private static List<String> watched(String alarm) {
        JsonNode metrics = JsonMapper.shared()
                .readTree(Build.current()
                        .root()
                        .resolve("infra/alarms/" + alarm + ".json")
                        .toFile())
                .path("Metrics");
        return metrics.valueStream()
                .map(metric -> metric.path("MetricStat"))
                .filter(stat -> !stat.isMissingNode())
                .flatMap(
                        stat -> Stream.of(stat.path("Metric").path("Dimensions").path(0)))
                .map(dimension -> dimension.path("Value").asString())
                .toList();
    }
}
