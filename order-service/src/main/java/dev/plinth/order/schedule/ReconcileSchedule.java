package dev.plinth.order.schedule;

import dev.plinth.order.application.ReconcileOrders;
import dev.plinth.order.domain.IdempotencyKeys;
import dev.plinth.order.domain.NoticeLog;
import dev.plinth.order.domain.Webhooks;
import dev.plinth.order.domain.pricing.Quotes;
import dev.plinth.order.domain.pricing.WrongCodes;
import java.time.Clock;
import java.time.Duration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** When this replica walks what is unfinished; others may do so at the same time. */
@Component
class ReconcileSchedule {

    /** Longer than the promised day, so that no caller is told otherwise by a slow clock. */
    private static final Duration KEYS_LIVE = Duration.ofHours(48);

    /** The provider tells of something for three days at the most, and a signature is believed for minutes. */
    private static final Duration NOTICES_LIVE = Duration.ofDays(7);

    /** Past their end, so that a late order gets a new quote instead of a riddle. */
    private static final Duration QUOTES_LIVE = Duration.ofHours(24);

    /** For a merchant to look into, and to replay; each names the account that an order is of. */
    private static final Duration DELIVERIES_LIVE = Duration.ofDays(30);

    private final ReconcileOrders reconcileOrders;
    private final IdempotencyKeys keys;
    private final NoticeLog notices;
    private final Quotes quotes;
    private final WrongCodes wrongCodes;
    private final Webhooks webhooks;
    private final Clock clock;

    ReconcileSchedule(
            ReconcileOrders reconcileOrders,
            IdempotencyKeys keys,
            NoticeLog notices,
            Quotes quotes,
            WrongCodes wrongCodes,
            Webhooks webhooks,
            Clock clock) {
        this.reconcileOrders = reconcileOrders;
        this.keys = keys;
        this.notices = notices;
        this.quotes = quotes;
        this.wrongCodes = wrongCodes;
        this.webhooks = webhooks;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${plinth.order.reconcile-interval:10s}", initialDelayString = "5s")
    void reconcile() {
        reconcileOrders.reconcile();
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1M")
    void forgetWhatIsOld() {
        keys.forget(clock.instant().minus(KEYS_LIVE));
        notices.forget(clock.instant().minus(NOTICES_LIVE));
        quotes.forget(clock.instant().minus(QUOTES_LIVE));
        wrongCodes.forget(clock.instant().minus(WrongCodes.WITHIN));
        webhooks.forget(clock.instant().minus(DELIVERIES_LIVE));
    }
}
