package dev.plinth.devstack.trials.shoppers;

import dev.plinth.devstack.launcher.shop.Answer;
import dev.plinth.devstack.trials.ledgers.Fact;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import tools.jackson.databind.JsonNode;

/**
 * Somebody who looks around, fills a cart, buys or leaves, and writes down what the shop says. Whatever is not answered
 * is asked again, as people and apps do; what stays unanswered for long ends this shopper's visit.
 */
public final class VirtualShopper {

    private static final Duration THINKS = Duration.ofMillis(20);

    private final String name;
    private final Client client;
    private final Checkout checkout;
    private final Basket basket;
    private final ModelViewer viewer;
    private final Journal journal;
    private final Random random;
    private final SecondThoughts secondThoughts;

    VirtualShopper(
            String name,
            Client client,
            Checkout checkout,
            Basket basket,
            ModelViewer viewer,
            Journal journal,
            Random random) {
        this.name = name;
        this.client = client;
        this.checkout = checkout;
        this.basket = basket;
        this.viewer = viewer;
        this.journal = journal;
        this.random = random;
        this.secondThoughts = new SecondThoughts(client, checkout, journal, random);
    }

    String name() {
        return name;
    }

    /** Visits until {@code open} says that the shop closes. */
    void shop(BooleanSupplier open) {
        try {
            while (open.getAsBoolean()) {
                browse();
                basket.change();
                if (random.nextInt(5) == 0) {
                    basket.takeAGuestsAlong();
                }
                if (random.nextInt(4) > 0) {
                    buy();
                }
                secondThoughts.lookBack();
                LockSupport.parkNanos(THINKS.toNanos());
            }
        } catch (GaveUp nobodyAnswered) {
            journal.write(new Fact.Note(Instant.now(), name, name + " gives up: " + nobodyAnswered.getMessage()));
        }
    }

    /** Puts something into the cart, and nothing else. */
    public boolean addToCart() {
        return basket.add();
    }

    /** From an empty cart to a paid order with as few requests as can be; asks nothing twice. */
    public boolean buyPlainly() {
        if (!addToCart()) {
            return false;
        }
        Optional<Answer> quoted = checkout.quote().filter(answer -> answer.status() == 201);
        if (quoted.isEmpty()) {
            return false;
        }
        String key = UUID.randomUUID().toString();
        journal.write(new Fact.Placing(Instant.now(), name, key));
        String quote = quoted.get().json().path("id").asString();
        Optional<Answer> placed = checkout.place(key, quote).filter(answer -> answer.status() == 201);
        Optional<String> token = checkout.tokenise(Card.GOOD);
        if (placed.isEmpty() || token.isEmpty()) {
            return false;
        }
        String order = record(placed.get(), key).path("id").asString();
        boolean paid = checkout.pay(order, token.get(), "pay-" + order)
                .filter(answer -> answer.status() == 200)
                .map(answer -> answer.json().path("state").asString())
                .filter("PAID"::equals)
                .isPresent();
        if (paid) {
            journal.write(new Fact.Paid(Instant.now(), order));
        }
        return paid;
    }

    /** What is in the account's cart in the end. */
    Map<String, Integer> cart() {
        return basket.lines();
    }

    /** At every model that is published, until each is shown. */
    void lookAtAll() {
        viewer.lookAtAll(Patience.endsAt());
    }

    private void browse() {
        client.get("browse", "/api/products/" + Shelf.product(1 + random.nextInt(Shelf.products())));
        if (random.nextInt(3) == 0) {
            client.get("search", "/api/search?q=chair");
        }
        if (random.nextInt(3) == 0) {
            viewer.look();
        }
    }

    private void buy() {
        boolean forNothing = random.nextInt(8) == 0;
        Answer quoted = client.insist(Patience.endsAt(), forNothing ? checkout::quoteForNothing : checkout::quote)
                .orElseThrow(() -> new GaveUp("nobody says what a cart costs"));
        if (quoted.status() != 201) {
            return; // an empty cart
        }
        String quote = quoted.json().path("id").asString();
        String key = new UUID(random.nextLong(), random.nextLong()).toString();
        journal.write(new Fact.Placing(Instant.now(), name, key));
        Answer placed = client.insist(Patience.endsAt(), () -> checkout.place(key, quote))
                .orElseThrow(() -> new GaveUp("an order cannot be placed"));
        if (placed.status() != 201) {
            return; // not enough stock, or another price meanwhile: said, and nothing happened
        }
        JsonNode order = record(placed, key);
        if (random.nextInt(10) == 0) {
            record(
                    client.insist(Patience.endsAt(), () -> checkout.place(key, quote))
                            .orElse(placed),
                    key);
        }
        String id = order.path("id").asString();
        if (forNothing) {
            awaitPaid(id);
        } else if (random.nextInt(12) > 0) {
            pay(id, Card.drawn(random));
        } else if (random.nextBoolean()) { // the others just leave
            secondThoughts.callOff(id);
        }
    }

    private JsonNode record(Answer placed, String key) {
        JsonNode order = placed.json();
        journal.write(new Fact.Placed(
                Instant.now(),
                key,
                order.path("id").asString(),
                order.path("total").path("minorUnits").asLong()));
        return order;
    }

    private void pay(String order, Card card) {
        journal.write(new Fact.Note(Instant.now(), order, "pays " + order + " with " + card));
        Instant until = Patience.endsAt();
        String key = "pay-" + order;
        Optional<String> token = checkout.tokenise(card);
        while (token.isEmpty() && Instant.now().isBefore(until)) {
            token = checkout.tokenise(card);
        }
        String method = token.orElseThrow(() -> new GaveUp("the provider takes no card"));
        Answer answer = client.insist(until, () -> checkout.pay(order, method, key))
                .orElseThrow(() -> new GaveUp("nobody says whether " + order + " is paid"));
        switch (answer.status()) {
            case 200 -> goOn(order, answer.json());
            case 402 -> journal.write(new Fact.Declined(Instant.now(), order));
            default -> journal.write(new Fact.Note(Instant.now(), order, order + ": " + answer.text()));
        }
    }

    private void goOn(String order, JsonNode paying) {
        String page = paying.path("payment").path("nextActionUrl").asString("");
        if (page.isEmpty()) {
            awaitEmptyCart(order, paying);
            return;
        }
        boolean authorised = random.nextInt(5) > 0;
        checkout.decide(page, authorised);
        if (random.nextBoolean()) { // the others close the window, and the provider's notice has to do
            checkout.refresh(order);
        }
        if (authorised) {
            awaitPaid(order);
        }
    }

    private void awaitPaid(String order) {
        Instant until = Patience.endsAt();
        while (Instant.now().isBefore(until)) {
            Optional<JsonNode> seen = checkout.order(order)
                    .filter(answer -> answer.status() == 200)
                    .map(Answer::json);
            if (seen.isPresent() && !seen.get().path("state").asString().equals("RESERVED")) {
                awaitEmptyCart(order, seen.get());
                return;
            }
            LockSupport.parkNanos(THINKS.toNanos() * 10);
        }
        throw new GaveUp("it stays open whether " + order + " is paid");
    }

    /** What is bought leaves the cart a moment later; this shopper fills it again only then. */
    private void awaitEmptyCart(String order, JsonNode seen) {
        if (!seen.path("state").asString().equals("PAID")) {
            return;
        }
        journal.write(new Fact.Paid(Instant.now(), order));
        Instant until = Patience.endsAt();
        while (!cart().isEmpty()) {
            if (Instant.now().isAfter(until)) {
                throw new GaveUp("what was bought as " + order + " stays in the cart");
            }
            LockSupport.parkNanos(THINKS.toNanos() * 5);
        }
        secondThoughts.bought(order);
    }
}
