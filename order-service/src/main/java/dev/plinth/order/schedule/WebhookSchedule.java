package dev.plinth.order.schedule;

import dev.plinth.order.application.DeliverWebhooks;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** When this replica tells merchants' endpoints; others may do so at the same time. */
@Component
class WebhookSchedule {

    private final DeliverWebhooks deliverWebhooks;

    WebhookSchedule(DeliverWebhooks deliverWebhooks) {
        this.deliverWebhooks = deliverWebhooks;
    }

    @Scheduled(fixedDelayString = "${plinth.webhooks.interval:1s}", initialDelayString = "3s")
    void deliver() {
        deliverWebhooks.deliverDue();
    }
}
