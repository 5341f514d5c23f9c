package dev.plinth.order.postgres;

import dev.plinth.order.domain.OrderFilter;
import dev.plinth.order.domain.OrderId;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The questions that are put to the tables of orders. */
record OrderQueries(EntityManager entities) {

    private static final String ROWS = "select o from OrderRow o join fetch o.payment ";

    long nextNumber() {
        return entities.unwrap(org.hibernate.Session.class)
                .createNativeQuery("select nextval('order_number')", Long.class)
                .getSingleResult();
    }

    Optional<OrderRow> placedUnder(String owner, String key) {
        return entities.createQuery(ROWS + "where o.owner = :owner and o.placedUnder = :key", OrderRow.class)
                .setParameter("owner", owner)
                .setParameter("key", key)
                .getResultStream()
                .findFirst();
    }

    Optional<OrderRow> paidBy(String intentId) {
        return entities.createQuery(ROWS + "where o.payment.intentId = :intentId", OrderRow.class)
                .setParameter("intentId", intentId)
                .getResultStream()
                .findFirst();
    }

    List<OrderRow> rivals(String owner, @Nullable Long cartVersion) {
        return entities.createQuery(
                        ROWS + "where o.owner = :owner and (o.state in (PENDING, RESERVED)"
                                + " or o.state in (PAID, FULFILLED) and o.cartVersion = :cartVersion) order by o.number",
                        OrderRow.class)
                .setParameter("owner", owner)
                .setParameter("cartVersion", cartVersion)
                .getResultList();
    }

    List<OrderRow> of(String owner, long below, int most) {
        return entities.createQuery(
                        ROWS + "where o.owner = :owner and o.number < :below order by o.number desc", OrderRow.class)
                .setParameter("owner", owner)
                .setParameter("below", below)
                .setMaxResults(most)
                .getResultList();
    }

    List<OrderRow> matching(OrderFilter filter, long below, int most) {
        var asked = new LinkedHashMap<String, Object>();
        asked.put("o.number < :below", below);
        filter.state().ifPresent(state -> asked.put("o.state = :state", state));
        filter.from().ifPresent(from -> asked.put("o.placedAt >= :from", from));
        filter.to().ifPresent(to -> asked.put("o.placedAt < :to", to));
        filter.number().ifPresent(number -> asked.put("o.number = :number", number.sequence()));
        filter.email().ifPresent(email -> asked.put("lower(o.recipient.email) = :email", email));
        var query = entities.createQuery(
                ROWS + "where " + String.join(" and ", asked.keySet()) + " order by o.number desc", OrderRow.class);
        asked.forEach((condition, value) -> query.setParameter(condition.substring(condition.indexOf(':') + 1), value));
        return query.setMaxResults(most).getResultList();
    }

    Map<OrderId, Long> versionsOf(List<UUID> ids) {
        return entities.createQuery("select o.id, o.version from OrderRow o where o.id in :ids", Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(row -> new OrderId((UUID) row[0]), row -> (Long) row[1]));
    }

    /** Moves their next check away, so that whoever asks meanwhile does not get them too. */
    List<UUID> takeUnfinished(Instant now, Instant nextCheck, int most) {
        return entities.unwrap(org.hibernate.Session.class)
                .createNativeQuery("""
                        update orders set check_at = :nextCheck where id in (
                            select id from orders where check_at <= :now
                            order by check_at limit :most for update skip locked)
                        returning id""", UUID.class)
                .setParameter("now", now)
                .setParameter("nextCheck", nextCheck)
                .setParameter("most", most)
                .getResultList();
    }
}
