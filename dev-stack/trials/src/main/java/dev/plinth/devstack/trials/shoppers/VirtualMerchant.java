package dev.plinth.devstack.trials.shoppers;

import dev.plinth.devstack.launcher.shop.Answer;
import dev.plinth.devstack.launcher.shop.Merchant;
import dev.plinth.devstack.trials.ledgers.Fact;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/**
 * Sends what is paid, answers who wants to return something, takes it back and gives the money for it. What is not answered
 * is asked again under the same key, or by whoever looks at that order next.
 */
final class VirtualMerchant {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long PAUSE_NANOS = Duration.ofMillis(700).toNanos();
    private static final String ORDERS = "/api/merchant/orders";

    private final Client client;
    private final Journal journal;
    private final Random random;

    VirtualMerchant(Merchant merchant, Tally tally, Journal journal, Random random) {
        this.client = new Client(merchant.visitor(), tally);
        this.journal = journal;
        this.random = random;
    }

    void work(BooleanSupplier open) {
        while (open.getAsBoolean()) {
            each("PAID", this::send);
            each("FULFILLED", this::care);
            each("RETURNED", this::care);
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    private void each(String state, Consumer<JsonNode> work) {
        client.get("orders", ORDERS + "?pageSize=50&state=" + state)
                .filter(answer -> answer.status() == 200)
                .ifPresent(answer -> answer.json().path("items").forEach(item -> work.accept(item.path("order"))));
    }

    /** Now and then an order stays until the next round, or its money goes back although nothing comes back. */
    private void send(JsonNode order) {
        int chance = random.nextInt(16);
        if (chance == 0) {
            refund(order, "all", Map.of());
        } else if (chance < 10) {
            var lines = order.path("lines")
                    .valueStream()
                    .map(line -> Map.of(
                            "sku",
                            line.path("sku").asString(),
                            "quantity",
                            line.path("quantity").asInt()))
                    .toList();
            ask("send", order, "/shipments", Map.of("lines", lines, "carrier", "DHL"), "send");
        }
    }

    private void care(JsonNode order) {
        order.path("returns").forEach(goods -> handle(order, goods));
        if (order.path("refunds").isEmpty() && random.nextInt(20) == 0) {
            refund(order, "goodwill", Map.of("amount", Map.of("minorUnits", 100, "currency", "EUR")));
        }
    }

    private void handle(JsonNode order, JsonNode goods) {
        String wish = goods.path("id").asString();
        String path = "/returns/" + wish;
        switch (goods.path("state").asString()) {
            case "REQUESTED" -> ask("answer", order, path + "/answer", Map.of("approved", random.nextInt(8) > 0));
            case "APPROVED" -> ask("receive", order, path + "/receipt", Map.of());
            case "RECEIVED" -> ask("give back", order, path + "/refund", Map.of(), "return-" + wish);
            default -> {}
        }
    }

    private void refund(JsonNode order, String key, Map<String, ?> amount) {
        ask("refund", order, "/refunds", amount, key);
    }

    private void ask(String name, JsonNode order, String path, Object body, String... key) {
        String id = order.path("id").asString();
        String[] headers = key.length == 0 ? key : new String[] {"Idempotency-Key", key[0] + "-" + id};
        Optional<Answer> answer = client.insist(
                Instant.now().plus(PATIENCE), () -> client.post(name, ORDERS + "/" + id + path, body, headers));
        journal.write(answer.filter(each -> each.status() == 200)
                .<Fact>map(each -> new OrderWords(each.json().path("order")).shown())
                .orElseGet(() -> new Fact.Note(
                        Instant.now(),
                        id,
                        "%s of %s: %s"
                                .formatted(name, id, answer.map(Answer::text).orElse("no answer")))));
    }
}
