package dev.plinth.order.postgres;

import static java.util.stream.Collectors.toMap;

import dev.plinth.order.domain.PromotionId;
import dev.plinth.order.domain.ShopperId;
import dev.plinth.order.domain.pricing.Candidate;
import dev.plinth.order.domain.pricing.CodeRefusal;
import dev.plinth.order.domain.pricing.CodeTaken;
import dev.plinth.order.domain.pricing.Promotion;
import dev.plinth.order.domain.pricing.PromotionCode;
import dev.plinth.order.domain.pricing.Promotions;
import dev.plinth.order.domain.pricing.StaleVersion;
import dev.plinth.order.domain.pricing.Versioned;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

@Repository
class PostgresPromotions implements Promotions {

    private static final String LIVING = "select version, content from promotion where removed_at is null ";

    private final JdbcClient sql;
    private final JsonMapper json;

    PostgresPromotions(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    @Override
    public List<Candidate> candidates(Collection<PromotionCode> codes, ShopperId shopper) {
        return sql.sql("""
                        select p.content, p.used, c.code as entered, c.order_id, b.ended_at, (
                            select count(*) from promotion_redemption r
                            where r.promotion_id = p.id and r.owner = :owner and r.given_back_at is null
                              and p.per_customer is not null) as used_by_shopper
                        from promotion p left join (unique_code c join code_batch b on b.id = c.batch_id)
                            on p.unique_codes and b.promotion_id = p.id and c.code = any (:codes)
                        where p.removed_at is null
                          and case when p.unique_codes then c.code is not null
                              else p.code is null or p.code = any (:codes) end
                        order by p.id, c.code""")
                .param("owner", shopper.value())
                .param("codes", codes.stream().map(PromotionCode::value).toArray(String[]::new))
                .query((row, index) -> candidate(row))
                .list();
    }

    private Candidate candidate(ResultSet row) throws SQLException {
        String entered = row.getString("entered");
        Promotion kept = promotion(row);
        return new Candidate(
                entered == null ? kept : kept.enteredAs(new PromotionCode(entered)),
                row.getInt("used"),
                row.getInt("used_by_shopper"),
                spent(row));
    }

    private static @Nullable CodeRefusal spent(ResultSet row) throws SQLException {
        if (row.getObject("order_id") != null) {
            return CodeRefusal.USED_UP;
        }
        return row.getObject("ended_at") == null ? null : CodeRefusal.EXPIRED;
    }

    @Override
    public List<Versioned<Promotion>> all() {
        return sql.sql(LIVING + "order by created_at desc, id")
                .query((row, index) -> versioned(row))
                .list();
    }

    /** Counted from the ledger: a promotion's own count is kept for limits only. */
    @Override
    public Map<PromotionId, Integer> uses() {
        return sql
                .sql("""
                        select promotion_id, count(*) as uses from promotion_redemption
                        where given_back_at is null group by promotion_id""")
                .query((row, index) ->
                        Map.entry(new PromotionId(row.getObject("promotion_id", UUID.class)), row.getInt("uses")))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public Optional<Versioned<Promotion>> find(PromotionId id) {
        return sql.sql(LIVING + "and id = ?")
                .param(id.value())
                .query((row, index) -> versioned(row))
                .optional();
    }

    @Override
    public Versioned<Promotion> create(Promotion promotion) {
        write(promotion, sql.sql("""
                insert into promotion (id, version, code, unique_codes, in_all, per_customer, content)
                values (:id, 1, :code, :uniqueCodes, :inAll, :perCustomer, :content::jsonb)"""));
        return new Versioned<>(promotion, 1);
    }

    /**
     * Counts its uses anew: they were not counted while it had no limit. Waits for orders that are just taking one, and
     * only then looks: what an update sees of other tables is older than the row that it had to wait for.
     */
    @Override
    @Transactional
    public Versioned<Promotion> replace(Promotion promotion, long version) {
        sql.sql("select id from promotion where id = ? for update")
                .param(promotion.id().value())
                .query(UUID.class)
                .optional();
        changedOne(write(promotion, sql.sql("""
                        update promotion set version = version + 1, code = :code, unique_codes = :uniqueCodes, in_all = :inAll,
                            per_customer = :perCustomer, content = :content::jsonb, used = (
                                select count(*) from promotion_redemption
                                where promotion_id = promotion.id and given_back_at is null)
                        where id = :id and version = :version and removed_at is null""").param("version", version)));
        return new Versioned<>(promotion, version + 1);
    }

    private int write(Promotion promotion, JdbcClient.StatementSpec statement) {
        var code = promotion.code();
        var limits = promotion.conditions();
        try {
            return statement
                    .param("id", promotion.id().value())
                    .param("code", code == null ? null : code.value())
                    .param("uniqueCodes", promotion.uniqueCodes())
                    .param("inAll", limits.inAll())
                    .param("perCustomer", limits.perCustomer())
                    .param("content", json.writeValueAsString(PromotionForm.of(promotion)))
                    .update();
        } catch (DuplicateKeyException taken) {
            throw new CodeTaken();
        }
    }

    @Override
    public void remove(PromotionId id, long version) {
        changedOne(sql.sql("""
                        update promotion set version = version + 1, removed_at = now()
                        where id = ? and version = ? and removed_at is null""").params(id.value(), version).update());
    }

    private static void changedOne(int rows) {
        if (rows == 0) {
            throw new StaleVersion();
        }
    }

    private Versioned<Promotion> versioned(ResultSet row) throws SQLException {
        return new Versioned<>(promotion(row), row.getLong("version"));
    }

    private Promotion promotion(ResultSet row) throws SQLException {
        return json.readValue(row.getString("content"), PromotionForm.class).toPromotion();
    }
}
