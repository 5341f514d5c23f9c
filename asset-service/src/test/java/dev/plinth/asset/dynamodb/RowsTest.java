package dev.plinth.asset.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plinth.asset.domain.ModelChangedMeanwhile;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Why DynamoDB cancels a transaction: only a condition that does not hold means that somebody else was faster. */
class RowsTest {

    private final Deque<TransactionCanceledException> answers = new ArrayDeque<>();
    private final Rows rows = new Rows(new Cancelling(), new ModelTable("models"));

    @Test
    void aConditionThatDoesNotHoldIsAnothersChange() {
        cancels("None", "ConditionalCheckFailed");

        assertThatExceptionOfType(ModelChangedMeanwhile.class).isThrownBy(() -> rows.write(List.of()));
    }

    @Test
    void aConflictIsTriedAgainAndMayPass() {
        cancels("TransactionConflict", "None");
        cancels("TransactionConflict", "None");

        assertThatCode(() -> rows.write(List.of())).doesNotThrowAnyException();
        assertThat(answers).isEmpty();
    }

    @Test
    void aConflictThatStaysIsAnOutageAndNoAnswer() {
        for (int i = 0; i < 20; i++) {
            cancels("TransactionConflict");
        }

        assertThatExceptionOfType(TransactionCanceledException.class).isThrownBy(() -> rows.write(List.of()));
    }

    @Test
    void aTableThatCannotKeepUpIsNobodysChange() {
        cancels("ThrottlingError", "None");

        assertThatExceptionOfType(TransactionCanceledException.class).isThrownBy(() -> rows.write(List.of()));
    }

    private void cancels(String... codes) {
        answers.add(TransactionCanceledException.builder()
                .cancellationReasons(Arrays.stream(codes)
                        .map(code -> CancellationReason.builder().code(code).build())
                        .toList())
                .build());
    }

    private final class Cancelling implements DynamoDbClient {

        @Override
        public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
            if (!answers.isEmpty()) {
                throw answers.remove();
            }
            return TransactWriteItemsResponse.builder().build();
        }

        @Override
        public String serviceName() {
            return SERVICE_NAME;
        }

        @Override
        public void close() {}
    }
}
