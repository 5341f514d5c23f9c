package dev.plinth.devstack.trials.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EvidenceTest {

    private static final Duration A_MINUTE = Duration.ofSeconds(60);
    private static final Set<String> ALL = Set.copyOf(Schedule.processes());
    private static final Set<String> CALLEES = Set.copyOf(Schedule.callees());

    @Test
    void enoughIsEnough() {
        assertThat(evidence(20, ALL, CALLEES).gaps(A_MINUTE)).isEmpty();
    }

    @Test
    void fewOrdersShowNothing() {
        assertThat(evidence(19, ALL, CALLEES).gaps(A_MINUTE)).containsExactly("19 orders; 20 are wanted");
    }

    @Test
    void everyProcessHasToComeBackOnce() {
        assertThat(evidence(20, without(ALL, "redis"), CALLEES).gaps(A_MINUTE))
                .containsExactly("redis never ended and came back");
    }

    @Test
    void aFaultThatNobodyMetDoesNotCount() {
        assertThat(evidence(20, ALL, without(CALLEES, "payments")).gaps(A_MINUTE))
                .containsExactly("no call to payments met a fault");
    }

    @Test
    void ordersThatNothingBecomesOfAreNotEnough() {
        assertThat(new Evidence(20, 0, 0, 0, 0, 0, 0, ALL, CALLEES, 0, 0, 0, 0).gaps(A_MINUTE))
                .containsExactly(
                        "no order was for nothing",
                        "no order was called off",
                        "no parcel was sent",
                        "no return came back",
                        "no refund was made",
                        "no model was looked at",
                        "no old event came again",
                        "no message was poison",
                        "no look was served in a rush",
                        "no client was slow");
    }

    private static Evidence evidence(int orders, Set<String> died, Set<String> met) {
        return new Evidence(orders, 1, 1, 1, 1, 1, 1, died, met, 1, 1, 1, 1);
    }

    private static Set<String> without(Set<String> all, String one) {
        var rest = new HashSet<>(all);
        rest.remove(one);
        return rest;
    }
}
