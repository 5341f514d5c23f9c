package dev.plinth.order.postgres;

import dev.plinth.order.domain.Discount;
import dev.plinth.order.domain.Order;
import dev.plinth.order.domain.PromotionId;
import dev.plinth.order.domain.PromotionUsedUp;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which order has had which promotion. Takes part in the transaction that stores the order. Limits are held by the row of
 * the promotion, which is locked by counting up; a promotion without a limit makes nobody wait but the merchant who just
 * changes it. Always in the order of their ids, so that two orders never wait for each other.
 */
@Component
class PromotionLedger {

    private record Limits(@Nullable Integer inAll, @Nullable Integer perCustomer, boolean uniqueCodes) {}

    private final JdbcClient sql;

    PromotionLedger(JdbcClient sql) {
        this.sql = sql;
    }

    /** @throws PromotionUsedUp if one of the order's promotions has no use left; the transaction must not commit then */
    void redeem(Order order) {
        for (Discount discount : discountsOf(order)) {
            PromotionId promotion = discount.promotion();
            Limits limits = limitsOf(promotion);
            if (limits.inAll() != null || limits.perCustomer() != null) {
                countUp(promotion);
            }
            if (limits.perCustomer() != null && usesOf(promotion, order) >= limits.perCustomer()) {
                throw new PromotionUsedUp();
            }
            if (limits.uniqueCodes()) {
                take(discount, order);
            }
            sql.sql("insert into promotion_redemption (promotion_id, order_id, owner) values (?, ?, ?)")
                    .params(promotion.value(), order.id().value(), order.owner().value())
                    .update();
        }
    }

    void giveBack(Order order) {
        sql.sql("update unique_code set order_id = null where order_id = ?")
                .param(order.id().value())
                .update();
        for (PromotionId promotion :
                discountsOf(order).stream().map(Discount::promotion).toList()) {
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

    /** The code's row is its one use: of two orders the second waits for the first, and then finds it taken. */
    private void take(Discount discount, Order order) {
        int taken = sql.sql("""
                        update unique_code c set order_id = :order from code_batch b
                        where b.id = c.batch_id and b.promotion_id = :promotion and b.ended_at is null
                          and c.code = :code and c.order_id is null""")
                .param("order", order.id().value())
                .param("promotion", discount.promotion().value())
                .param("code", discount.code())
                .update();
        if (taken == 0) {
            throw new PromotionUsedUp();
        }
    }

    private Limits limitsOf(PromotionId promotion) {
        return sql.sql("select in_all, per_customer, unique_codes from promotion where id = ? for key share")
                .param(promotion.value())
                .query((row, index) -> new Limits(
                        (Integer) row.getObject("in_all"),
                        (Integer) row.getObject("per_customer"),
                        row.getBoolean("unique_codes")))
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

    private static List<Discount> discountsOf(Order order) {
        return order.charges().discounts().stream()
                .sorted(Comparator.comparing(Discount::promotion))
                .toList();
    }
}
