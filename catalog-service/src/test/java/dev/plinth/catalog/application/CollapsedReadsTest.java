package dev.plinth.catalog.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class CollapsedReadsTest {

    private static final int CLIENTS = 2_000;

    private final AtomicInteger stored = new AtomicInteger();
    private final AtomicInteger reads = new AtomicInteger();
    private final CountDownLatch firstHasBegun = new CountDownLatch(1);
    private final CountDownLatch firstMayEnd = new CountDownLatch(1);
    private final CollapsedReads<String, Integer> collapsed = new CollapsedReads<>(this::slowly);

    private Integer slowly(String key) {
        int seen = stored.get();
        if (reads.incrementAndGet() == 1) {
            firstHasBegun.countDown();
            await(firstMayEnd);
        }
        if (seen < 0) {
            throw new IllegalStateException("down");
        }
        return seen;
    }

    @Test
    void readsTwiceForAllWhoComeWhileTheFirstIsRead() throws Exception {
        var answers = new ConcurrentLinkedQueue<Integer>();
        var clients = Stream.generate(() -> Thread.startVirtualThread(() -> answers.add(collapsed.read("chair"))))
                .limit(CLIENTS)
                .toList();
        Awaitility.await().until(() -> clients.stream().allMatch(client -> client.getState() == Thread.State.WAITING));

        firstMayEnd.countDown();
        for (Thread client : clients) {
            client.join();
        }

        assertThat(answers).hasSize(CLIENTS).containsOnly(0);
        assertThat(reads.get()).as("the first, and one for all others").isEqualTo(2);
    }

    @Test
    void nobodyGetsWhatWasReadBeforeTheyAsked() throws Exception {
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Integer> early = clients.submit(() -> collapsed.read("chair"));
            await(firstHasBegun);
            stored.set(1);
            Future<Integer> late = clients.submit(() -> collapsed.read("chair"));
            firstMayEnd.countDown();

            assertThat(early.get()).isZero();
            assertThat(late.get()).isEqualTo(1);
        }
    }

    /** The seeded bug: whoever comes while something is read gets that. */
    @Test
    void aReadThatIsSharedWithWhoeverComesIsOld() throws Exception {
        var shared = new ConcurrentHashMap<String, Future<Integer>>();
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Integer> early = shared.computeIfAbsent("chair", key -> clients.submit(() -> slowly(key)));
            await(firstHasBegun);
            stored.set(1);
            Future<Integer> late = shared.computeIfAbsent("chair", key -> clients.submit(() -> slowly(key)));
            firstMayEnd.countDown();

            assertThat(early.get()).isZero();
            assertThat(late.get()).isNotEqualTo(1);
        }
    }

    @Test
    void anotherKeyWaitsForNobody() throws Exception {
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Integer> slow = clients.submit(() -> collapsed.read("chair"));
            await(firstHasBegun);

            assertThat(collapsed.read("lamp")).isZero();
            firstMayEnd.countDown();
            assertThat(slow.get()).isZero();
        }
    }

    @Test
    void remembersNeitherAnAnswerNorAFailure() {
        firstMayEnd.countDown();
        stored.set(-1);
        assertThatThrownBy(() -> collapsed.read("chair")).hasMessage("down");

        stored.set(1);
        assertThat(collapsed.read("chair")).isEqualTo(1);
        stored.set(2);
        assertThat(collapsed.read("chair")).isEqualTo(2);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
