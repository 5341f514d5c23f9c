package dev.plinth.catalog.application;

import static dev.plinth.catalog.domain.Furniture.BRASS_LAMP;
import static dev.plinth.catalog.domain.Furniture.OAK_CHAIR;
import static dev.plinth.catalog.domain.Furniture.WALNUT_CHAIR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plinth.catalog.domain.Sku;
import dev.plinth.devstack.test.Crowd;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class TurnsTest {

    private final Turns turns = new Turns();
    private final AtomicInteger inside = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();

    @Test
    @Timeout(30)
    void oneAtATimeAndNobodyWaitsInACircle() throws Exception {
        List<Set<Sku>> wishes =
                List.of(Set.of(OAK_CHAIR, BRASS_LAMP), Set.of(BRASS_LAMP, WALNUT_CHAIR, OAK_CHAIR), Set.of(OAK_CHAIR));

        Crowd.atOnce(IntStream.range(0, 300)
                .<Callable<Integer>>mapToObj(i -> () -> turns.take(wishes.get(i % 3), this::visit))
                .toList());

        assertThat(most).hasValue(1);
    }

    @Test
    void theTurnEndsWithAFailureToo() {
        Set<Sku> chair = Set.of(OAK_CHAIR);
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> turns.take(chair, () -> {
                    throw new IllegalStateException("on purpose");
                }));

        assertThat(CompletableFuture.supplyAsync(() -> turns.take(chair, () -> "next"))
                        .join())
                .isEqualTo("next");
    }

    private int visit() {
        most.accumulateAndGet(inside.incrementAndGet(), Math::max);
        Thread.yield();
        return inside.decrementAndGet();
    }
}
