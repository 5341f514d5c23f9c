package dev.plinth.devstack.trials.shoppers;

import dev.plinth.devstack.launcher.shop.Answer;
import dev.plinth.devstack.trials.ledgers.Fact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.JsonNode;

/** What becomes of what somebody has ordered: some of it is called off, some of it is sent back. */
final class SecondThoughts {

    private final Client client;
    private final Checkout checkout;
    private final Journal journal;
    private final Random random;
    private final List<String> bought = new ArrayList<>();

    SecondThoughts(Client client, Checkout checkout, Journal journal, Random random) {
        this.client = client;
        this.checkout = checkout;
        this.journal = journal;
        this.random = random;
    }

    void bought(String order) {
        if (random.nextInt(5) == 0) {
            callOff(order);
        } else {
            bought.add(order);
        }
    }

    void callOff(String order) {
        Answer answer = client.insist(Patience.endsAt(), () -> checkout.callOff(order))
                .orElseThrow(() -> new GaveUp("nobody says whether " + order + " is called off"));
        write(order, answer);
    }

    /** Sends a part of an earlier order back, if it has come. */
    void lookBack() {
        if (bought.isEmpty()) {
            return;
        }
        String order = bought.get(random.nextInt(bought.size()));
        checkout.order(order)
                .filter(answer -> answer.status() == 200)
                .map(Answer::json)
                .filter(seen -> !seen.path("shipments").isEmpty())
                .ifPresent(seen -> sendBack(order, seen));
    }

    private void sendBack(String order, JsonNode seen) {
        bought.remove(order);
        String sku = seen.path("lines").path(0).path("sku").asString();
        var wish = Map.of("lines", List.of(Map.of("sku", sku, "quantity", 1)), "reason", "It does not fit");
        Answer answer = client.insist(Patience.endsAt(), () -> checkout.sendBack(order, wish))
                .orElseThrow(() -> new GaveUp("nobody says whether " + order + " may come back"));
        write(order, answer);
    }

    private void write(String order, Answer answer) {
        journal.write(
                answer.status() == 200
                        ? new OrderWords(answer.json()).shown()
                        : new Fact.Note(Instant.now(), order, order + ": " + answer.text()));
    }
}
