package dev.plinth.catalog.events;

import static dev.plinth.catalog.domain.Furniture.CHAIR;
import static dev.plinth.catalog.domain.Furniture.OAK_CHAIR;
import static dev.plinth.catalog.domain.Furniture.aChair;
import static dev.plinth.catalog.domain.Furniture.quantities;
import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.VISIBILITY_TIMEOUT;

import dev.plinth.catalog.application.Catalog;
import dev.plinth.catalog.domain.OrderId;
import dev.plinth.catalog.dynamodb.TestTable;
import dev.plinth.devstack.provision.LocalAws;
import dev.plinth.devstack.test.Backends;
import dev.plinth.devstack.test.MovableClock;
import dev.plinth.platform.events.Event;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import tools.jackson.databind.json.JsonMapper;

/**
 * A consumer that takes longer than its message is hidden: the queue hands the same message to a second one, and both handle
 * it at the same moment. It has one effect.
 */
class SlowConsumerIT {

    private static final int CHAIRS = 10;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final SqsClient SQS = LocalAws.sqs(Backends.sqs());

    private final TestTable table = new TestTable();
    private final Catalog catalog = new Catalog(table, new MovableClock());
    private final String order = UUID.randomUUID().toString();
    private final String queue = SQS.createQueue(
                    create -> create.queueName("slow-" + order).attributes(Map.of(VISIBILITY_TIMEOUT, "1")))
            .queueUrl();

    @RepeatedTest(3)
    void whatIsHandledTwiceAtOnceHasOneEffect() throws Exception {
        catalog.sells(CHAIR, aChair());
        catalog.has(OAK_CHAIR, CHAIRS);
        catalog.reserveStock.reserve(new OrderId(order), quantities(OAK_CHAIR, 3));

        handledTwice("order.paid", 2, """
                {"lines": [{"sku": "%s", "quantity": 3}]}""".formatted(OAK_CHAIR.value()));
        assertThat(catalog.stockOf(OAK_CHAIR).onHand()).isEqualTo(CHAIRS - 3);
        assertThat(catalog.stockOf(OAK_CHAIR).reserved()).isZero();

        handledTwice("order.returned", 3, """
                {"goods": {"returnId": "%s", "restock": [{"sku": "%s", "quantity": 2}]}}""".formatted(UUID.randomUUID(), OAK_CHAIR.value()));
        assertThat(catalog.stockOf(OAK_CHAIR).onHand()).isEqualTo(CHAIRS - 1);
    }

    private void handledTwice(String type, long sequence, String data) throws Exception {
        SQS.sendMessage(send ->
                send.queueUrl(queue).messageBody("""
                {"id": "%s", "type": "%s", "source": "/order-service", "subject": "%s", "sequence": %d,
                 "time": "2026-11-22T10:15:30Z", "data": %s}""".formatted(UUID.randomUUID(), type, order, sequence, data)));
        Message first = received();
        Message second = received();
        assertThat(second.messageId()).isEqualTo(first.messageId());

        var together = new CyclicBarrier(2);
        try (var consumers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Boolean>> both = Stream.of(first, second)
                    .<Callable<Boolean>>map(message -> () -> {
                        Event event = JSON.readValue(message.body(), Event.class);
                        together.await(10, TimeUnit.SECONDS);
                        replica().on(event);
                        return true;
                    })
                    .toList();
            for (Future<Boolean> each : consumers.invokeAll(both)) {
                assertThat(each.get()).isTrue();
            }
        }
        SQS.deleteMessage(delete -> delete.queueUrl(queue).receiptHandle(second.receiptHandle()));
    }

    /** The second time only once it is no longer hidden. */
    private Message received() {
        return SQS.receiveMessage(receive -> receive.queueUrl(queue).waitTimeSeconds(10))
                .messages()
                .getFirst();
    }

    /** A process of its own, as far as the table can tell. */
    private CatalogInbox replica() {
        var replica = new Catalog(table, new MovableClock());
        return new CatalogInbox(
                replica.linkModel, replica.commitReservation, replica.releaseReservation, replica.restockReturn, JSON);
    }
}
