package dev.plinth.cart.catalog;

import static dev.plinth.cart.domain.Shopping.CHAIR;
import static dev.plinth.cart.domain.Shopping.LAMP;
import static dev.plinth.cart.domain.Shopping.offer;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plinth.cart.domain.Offer;
import dev.plinth.cart.domain.Offers;
import dev.plinth.cart.domain.OffersUnavailable;
import dev.plinth.cart.domain.Sku;
import dev.plinth.devstack.test.Crowd;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RecentOffersTest {

    private static final int CLIENTS = 2_000;
    private static final Sku GHOST = new Sku("GHOST-99");

    private final ConcurrentLinkedQueue<Set<Sku>> asked = new ConcurrentLinkedQueue<>();
    private final CountDownLatch catalogMayAnswer = new CountDownLatch(1);
    private volatile boolean down;

    private final Offers recent = new RecentOffers(this::answer, Duration.ofMinutes(1));

    private Map<Sku, Offer> answer(Set<Sku> skus) {
        asked.add(skus);
        try {
            catalogMayAnswer.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        if (down) {
            throw new OffersUnavailable(new IllegalStateException("down"));
        }
        return skus.stream().filter(sku -> !sku.equals(GHOST)).collect(toMap(sku -> sku, sku -> offer(sku, 100)));
    }

    @Test
    void asksOnceForASkuHoweverManyWantItAtOnce() throws Exception {
        var arrived = new AtomicInteger();
        Callable<Map<Sku, Offer>> read = () -> {
            if (arrived.incrementAndGet() == CLIENTS) {
                catalogMayAnswer.countDown();
            }
            return recent.of(Set.of(CHAIR, LAMP));
        };

        assertThat(Crowd.atOnce(CLIENTS, read))
                .allSatisfy(answer -> assertThat(answer).containsOnlyKeys(CHAIR, LAMP));

        // In one call, or in two if two clients arrived together: but each SKU once.
        assertThat(asked.stream().flatMap(Set::stream)).containsExactlyInAnyOrder(CHAIR, LAMP);
    }

    @Test
    void asksOnlyForWhatItDoesNotKnow() {
        catalogMayAnswer.countDown();

        recent.of(Set.of(CHAIR, GHOST));
        assertThat(recent.of(Set.of(CHAIR, LAMP, GHOST))).containsOnlyKeys(CHAIR, LAMP);

        assertThat(List.copyOf(asked)).containsExactly(Set.of(CHAIR, GHOST), Set.of(LAMP));
    }

    @Test
    void remembersNoFailure() {
        catalogMayAnswer.countDown();
        down = true;
        assertThatExceptionOfType(OffersUnavailable.class).isThrownBy(() -> recent.of(Set.of(CHAIR)));

        down = false;
        assertThat(recent.of(Set.of(CHAIR))).containsOnlyKeys(CHAIR);
    }

    @Test
    void forgetsAProductThatHasChanged() {
        catalogMayAnswer.countDown();
        recent.of(Set.of(CHAIR));

        recent.forget(offer(CHAIR, 100).product());
        recent.of(Set.of(CHAIR));

        assertThat(asked).hasSize(2);
    }
}
