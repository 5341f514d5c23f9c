package dev.plinth.devstack.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.plinth.devstack.provision.Messaging;
import dev.plinth.devstack.provision.Queue;
import dev.plinth.devstack.provision.SdkJson;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.cloudwatch.model.ComparisonOperator;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataQuery;
import software.amazon.awssdk.services.cloudwatch.model.PutMetricAlarmRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

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

    @ParameterizedTest
    @ValueSource(strings = {"dead-letters", "events-put-off", "invalidations"})
    void anAlarmIsARequestThatCloudWatchKnows(String name) {
        PutMetricAlarmRequest alarm = request(alarm(name));

        assertThat(alarm.alarmName()).isEqualTo("plinth-" + name);
        assertThat(alarm.comparisonOperator()).isEqualTo(ComparisonOperator.GREATER_THAN_THRESHOLD);
        assertThat(alarm.treatMissingData()).isIn("breaching", "notBreaching", "ignore", "missing");
        assertThat(alarm.datapointsToAlarm()).isBetween(1, alarm.evaluationPeriods());
        assertThat(alarm.metrics())
                .filteredOn(MetricDataQuery::returnData)
                .singleElement()
                .satisfies(sum -> assertThat(sum.expression()).isNotBlank());
        assertThat(alarm.metrics())
                .extracting(MetricDataQuery::id)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[a-z][a-zA-Z0-9_]*"));
        assertThat(alarm.metrics())
                .filteredOn(metric -> metric.expression() == null)
                .extracting(MetricDataQuery::metricStat)
                .allSatisfy(stat -> assertThat(stat.period() % 60).isZero());
    }

    @Test
    void anAlarmWithAWordThatCloudWatchDoesNotKnowIsSeen() {
        ObjectNode misspelt = alarm("dead-letters");
        misspelt.set("EvaluationPeriod", misspelt.remove("EvaluationPeriods"));

        assertThatIllegalArgumentException().isThrownBy(() -> request(misspelt));
    }

    private static PutMetricAlarmRequest request(JsonNode json) {
        return SdkJson.read(json, PutMetricAlarmRequest.builder()).build();
    }

    private static ObjectNode alarm(String name) {
        return (ObjectNode) JsonMapper.shared()
                .readTree(Build.current()
                        .root()
                        .resolve("infra/alarms/" + name + ".json")
                        .toFile());
    }

    private static List<String> names(Function<Queue, String> name) {
        return Messaging.contract().queues().stream().map(name).toList();
    }

    private static List<String> watched(String alarm) {
        JsonNode metrics = alarm(alarm).path("Metrics");
        return metrics.valueStream()
                .map(metric -> metric.path("MetricStat"))
                .filter(stat -> !stat.isMissingNode())
                .flatMap(
                        stat -> Stream.of(stat.path("Metric").path("Dimensions").path(0)))
                .map(dimension -> dimension.path("Value").asString())
                .toList();
    }
}
