package dev.plinth.order.postgres;

import dev.plinth.order.domain.Customers;
import dev.plinth.order.domain.OrdersUnderWay;
import dev.plinth.order.domain.ShopperId;
import dev.plinth.platform.events.EventFactory;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class PostgresCustomers implements Customers {

    private final JdbcClient sql;
    private final EventFactory events;
    private final PostgresOutbox outbox;

    PostgresCustomers(JdbcClient sql, EventFactory events, PostgresOutbox outbox) {
        this.sql = sql;
        this.events = events;
        this.outbox = outbox;
    }

    @Override
    @Transactional
    public void erase(ShopperId owner, Instant now) {
        boolean underWay =
                sql.sql("""
                        select coalesce(bool_or(check_at is not null or state in ('PENDING', 'RESERVED', 'PAID', 'REFUND_FAILED')
                            or fulfilment @?? '$.returns[*] ? (@.state == "REQUESTED" || @.state == "APPROVED"
                                || @.state == "RECEIVED")'), false)
                        from (select * from orders where owner = ? for update) mine""").param(owner.value()).query(Boolean.class).single();
        if (underWay) {
            throw new OrdersUnderWay();
        }
        sql.sql("""
                        update orders set owner = :nobody, email = 'erased@erased.invalid', recipient_name = 'erased',
                            address_line1 = 'erased', address_line2 = null, city = 'erased', postal_code = 'erased',
                            note = null, fulfilment = jsonb_build_object(
                                'shipments', coalesce((select jsonb_agg(parcel || '{"trackingNumber": null, "trackingUrl": null}')
                                    from jsonb_array_elements(fulfilment -> 'shipments') parcel), '[]'),
                                'returns', coalesce((select jsonb_agg(goods || '{"reason": "erased", "note": null}')
                                    from jsonb_array_elements(fulfilment -> 'returns') goods), '[]')),
                            version = version + 1, changed_at = :now
                        where owner = :owner""")
                .param("nobody", ShopperId.erased().value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("owner", owner.value())
                .update();
        sql.sql("delete from idempotency_key where owner = ?")
                .param(owner.value())
                .update();
        sql.sql("delete from quote where owner = ?").param(owner.value()).update();
        sql.sql("update promotion_redemption set owner = 'erased' where owner = ?")
                .param(owner.value())
                .update();
        outbox.add(events.event("customer.erased", owner.value(), now.toEpochMilli(), Map.of("owner", owner.value())));
    }
}
