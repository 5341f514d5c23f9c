package dev.plinth.order.postgres;

import dev.plinth.order.domain.PromotionId;
import dev.plinth.order.domain.pricing.CodeBatch;
import dev.plinth.order.domain.pricing.CodeBatchId;
import dev.plinth.order.domain.pricing.PromotionCode;
import dev.plinth.order.domain.pricing.UniqueCode;
import dev.plinth.order.domain.pricing.UniqueCodes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Batches and their codes; that a code holds once is held by its row ({@link PromotionLedger}). */
@Repository
class PostgresUniqueCodes implements UniqueCodes {

    private static final String COUNTED = """
            select b.id, b.promotion_id, b.created_at, b.ended_at, count(c.code) as size, count(c.order_id) as used
            from code_batch b join unique_code c on c.batch_id = b.id where %s
            group by b.id order by b.created_at desc, b.id""";

    private final JdbcClient sql;

    PostgresUniqueCodes(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    @Transactional
    public CodeBatch add(CodeBatchId id, PromotionId promotion, Collection<PromotionCode> codes, Instant now) {
        int added = sql.sql("""
                        insert into code_batch (id, promotion_id, created_at) values (?, ?, ?)
                        on conflict (id) do nothing""").params(id.value(), promotion.value(), utc(now)).update();
        if (added == 1) {
            sql.sql("insert into unique_code (code, batch_id) select unnest(:codes), :batch")
                    .param("codes", codes.stream().map(PromotionCode::value).toArray(String[]::new))
                    .param("batch", id.value())
                    .update();
        }
        return find(id).orElseThrow();
    }

    @Override
    public List<CodeBatch> of(PromotionId promotion) {
        return sql.sql(COUNTED.formatted("b.promotion_id = ?"))
                .param(promotion.value())
                .query(PostgresUniqueCodes::batch)
                .list();
    }

    @Override
    public Optional<CodeBatch> find(CodeBatchId id) {
        return sql.sql(COUNTED.formatted("b.id = ?"))
                .param(id.value())
                .query(PostgresUniqueCodes::batch)
                .optional();
    }

    @Override
    public List<UniqueCode> codesOf(CodeBatchId batch) {
        return sql.sql("select code, order_id is not null as used from unique_code where batch_id = ? order by code")
                .param(batch.value())
                .query((row, index) -> new UniqueCode(new PromotionCode(row.getString("code")), row.getBoolean("used")))
                .list();
    }

    @Override
    public void end(CodeBatchId batch, Instant now) {
        sql.sql("update code_batch set ended_at = ? where id = ? and ended_at is null")
                .params(utc(now), batch.value())
                .update();
    }

    private static CodeBatch batch(ResultSet row, int index) throws SQLException {
        return new CodeBatch(
                new CodeBatchId(row.getObject("id", UUID.class)),
                new PromotionId(row.getObject("promotion_id", UUID.class)),
                row.getInt("size"),
                row.getInt("used"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("ended_at", OffsetDateTime.class)));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
