package dev.plinth.devstack.trials.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleTest {

    private static final Duration A_MINUTE = Duration.ofSeconds(60);

    @Test
    void theSameSeedHasTheSameBlows() {
        assertThat(Schedule.of(11, A_MINUTE)).isEqualTo(Schedule.of(11, A_MINUTE));
        assertThat(Schedule.of(12, A_MINUTE)).isNotEqualTo(Schedule.of(11, A_MINUTE));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 7, 11, 42, 123_456})
    void aMinuteHitsEveryProcessAndEveryKindOfCalleeOnce(long seed) {
        List<Blow> blows = blows(seed);

        assertThat(blows.stream().flatMap(ScheduleTest::died))
                .containsExactlyInAnyOrderElementsOf(Schedule.processes());
        assertThat(blows.stream().flatMap(ScheduleTest::met)).containsExactlyInAnyOrderElementsOf(Schedule.callees());
        assertThat(blows)
                .hasAtLeastOneElementOfType(Blow.Repeat.class)
                .hasAtLeastOneElementOfType(Blow.Poison.class)
                .hasAtLeastOneElementOfType(Blow.Rush.class)
                .hasAtLeastOneElementOfType(Blow.SlowClients.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 7, 11, 42, 123_456})
    void oneOrderServiceStandsWhileTheOtherIsDown(long seed) {
        assertThat(Schedule.of(seed, A_MINUTE).waves())
                .noneMatch(wave -> wave.strokes().stream()
                                .flatMap(stroke -> died(stroke.blow()))
                                .filter(process -> process.startsWith("order-service"))
                                .count()
                        > 1);
    }

    @Test
    void aLongerRunKillsAndEndsWhatIsDeployed() {
        assertThat(Schedule.of(11, Duration.ofSeconds(600)).waves().stream()
                        .flatMap(wave -> wave.strokes().stream())
                        .map(Wave.Stroke::blow))
                .contains(new Blow.Kill("order-service"), new Blow.End("order-service"));
    }

    private static List<Blow> blows(long seed) {
        return Schedule.of(seed, A_MINUTE).waves().stream()
                .map(Wave::strokes)
                .flatMap(Collection::stream)
                .map(Wave.Stroke::blow)
                .toList();
    }

    private static Stream<String> died(Blow blow) {
        return switch (blow) {
            case Blow.Kill(String process) -> Stream.of(process);
            case Blow.End(String process) -> Stream.of(process);
            case Blow.Suffer _, Blow.Repeat _, Blow.Poison _, Blow.Rush _, Blow.SlowClients _ -> Stream.empty();
        };
    }

    private static Stream<String> met(Blow blow) {
        return blow instanceof Blow.Suffer suffering
                ? Stream.of(suffering.edge().callee())
                : Stream.empty();
    }
}
