package dev.plinth.catalog.events;

import dev.plinth.catalog.application.CommitReservation;
import dev.plinth.catalog.application.LinkModel;
import dev.plinth.catalog.application.ReleaseReservation;
import dev.plinth.catalog.application.RestockReturn;
import dev.plinth.catalog.domain.ModelId;
import dev.plinth.catalog.domain.OrderId;
import dev.plinth.catalog.domain.PaidStockGone;
import dev.plinth.catalog.domain.PublishedModel;
import dev.plinth.platform.events.Event;
import io.awspring.cloud.sqs.annotation.SqsListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What the others tell this service. Every event may come twice, late, or in another order. */
@Component
class CatalogInbox {

    private static final Logger log = LoggerFactory.getLogger(CatalogInbox.class);

    private final LinkModel linkModel;
    private final CommitReservation commitReservation;
    private final ReleaseReservation releaseReservation;
    private final RestockReturn restockReturn;
    private final JsonMapper json;

    CatalogInbox(
            LinkModel linkModel,
            CommitReservation commitReservation,
            ReleaseReservation releaseReservation,
            RestockReturn restockReturn,
            JsonMapper json) {
        this.linkModel = linkModel;
        this.commitReservation = commitReservation;
        this.releaseReservation = releaseReservation;
        this.restockReturn = restockReturn;
        this.json = json;
    }

    @SqsListener("${plinth.messaging.queue}")
    void on(Event event) {
        switch (event.type()) {
            case "model.published", "model.rolled-back" ->
                linkModel.published(
                        json.treeToValue(event.data(), ModelData.class).at(event.sequence()));
            case "model.deleted" ->
                linkModel.published(PublishedModel.withdrawn(new ModelId(event.subject()), event.sequence()));
            case "order.paid" -> commit(event);
            case "order.cancelled" -> releaseReservation.cancel(new OrderId(event.subject()), event.sequence());
            case "order.returned" -> restock(json.treeToValue(event.data(), ReturnData.class));
            default -> log.debug("Not for us: {}", event.type());
        }
    }

    private void restock(ReturnData data) {
        data.units().ifPresent(units -> restockReturn.restock(data.id(), units));
    }

    /** An order that nobody can deliver goes to the dead letters, where it raises an alarm, unless stock comes back. */
    private void commit(Event paid) {
        try {
            commitReservation.commit(
                    new OrderId(paid.subject()),
                    json.treeToValue(paid.data(), PaidData.class).skus(),
                    paid.sequence());
        } catch (PaidStockGone gone) {
            log.error("OVERSOLD: {}", gone.getMessage());
            throw gone;
        }
    }
}
