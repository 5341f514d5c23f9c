package dev.plinth.order.postgres;

import dev.plinth.order.domain.Discount;
import dev.plinth.order.domain.Order;
import dev.plinth.order.domain.PromotionId;
import dev.plinth.order.domain.PromotionUsedUp;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which order has had which promotion. Takes part in the transaction that stores the order. Limits are held by the row of
 * the promotion, which is locked by counting up; promotions without a limit lock nothing. Always in the order of their
 * ids, so that two orders never wait for each other.
 */
@Component
class PromotionLedger {

    private record Limits(@Nullable Integer inAll, @Nullable Integer perCustomer) {}

    private final JdbcClient sql;

    PromotionLedger(JdbcClient sql) {
        this.sql = sql;
    }

    /** @throws PromotionUsedUp if one of the order's promotions has no use left; the transaction must not commit then */
    void redeem(Order order) {
        for (PromotionId promotion : promotionsOf(order)) {
            Limits limits = limitsOf(promotion);
            if (limits.inAll() != null || limits.perCustomer() != null) {
                countUp(promotion);
            }
            if (limits.perCustomer() != null && usesOf(promotion, order) >= limits.perCustomer()) {
                throw new PromotionUsedUp();
            }
            sql.sql("insert into promotion_redemption (promotion_id, order_id, owner) values (?, ?, ?)")
                    .params(promotion.value(), order.id().value(), order.owner().value())
                    .update();
        }
    }

    void giveBack(Order order) {
        for (PromotionId promotion : promotionsOf(order)) {
            int given =
                    sql.sql("""
                            update promotion_redemption set given_back_at = now()
                            where promotion_id = ? and order_id = ? and given_back_at is null""").params(promotion.value(), order.id().value()).update();
            if (given == 1) {
                sql.sql("update promotion set used = used - 1 where id = ? and used > 0")
                        .param(promotion.value())
                        .update();
            }
        }
    }

    private void countUp(PromotionId promotion) {
        int counted = sql.sql("""
                        update promotion set used = used + 1
                        where id = ? and (in_all is null or used < in_all)""").param(promotion.value()).update();
        if (counted == 0) {
            throw new PromotionUsedUp();
        }
    }

    private Limits limitsOf(PromotionId promotion) {
        return sql.sql("select in_all, per_customer from promotion where id = ?")
                .param(promotion.value())
                .query((row, index) ->
                        new Limits((Integer) row.getObject("in_all"), (Integer) row.getObject("per_customer")))
                .single();
    }

    private int usesOf(PromotionId promotion, Order order) {
        return sql.sql("""
                        select count(*) from promotion_redemption
                        where promotion_id = ? and owner = ? and given_back_at is null""")
                .params(promotion.value(), order.owner().value())
                .query(Integer.class)
                .single();
    }

    private static List<PromotionId> promotionsOf(Order order) {
        return order.charges().discounts().stream()
                .map(Discount::promotion)
                .sorted()
                .toList();
    }
}
