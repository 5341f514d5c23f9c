package dev.plinth.devstack.trials.shoppers;

import dev.plinth.devstack.launcher.shop.Answer;
import dev.plinth.devstack.trials.ledgers.Fact;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** One shopper's cart, and those that the same one fills elsewhere before the login. */
final class Basket {

    private static final int MOST_OF_A_LINE = 3;

    private final String owner;
    private final Client client;
    private final Client guest;
    private final Shelf shelf;
    private final Journal journal;
    private final Random random;

    /** @param guest the same person on a second device, not logged in */
    Basket(String owner, Client client, Client guest, Shelf shelf, Journal journal, Random random) {
        this.owner = owner;
        this.client = client;
        this.guest = guest;
        this.shelf = shelf;
        this.journal = journal;
        this.random = random;
    }

    /** Puts something in that there is enough of; tells whether that worked. */
    boolean add() {
        String sku = shelf.plentiful().get(random.nextInt(shelf.plentiful().size()));
        return set(sku, 1 + random.nextInt(MOST_OF_A_LINE)).status() == 200;
    }

    /** Puts this in and takes that out. */
    void change() {
        int changes = 1 + random.nextInt(3);
        for (int change = 0; change < changes; change++) {
            set(anySku(), random.nextInt(MOST_OF_A_LINE + 1));
        }
    }

    /** What was put in elsewhere comes along at the login. */
    void takeAGuestsAlong() {
        String sku = anySku();
        Optional<Answer> first = guest.put("guest", "/api/cart/lines/" + sku, Map.of("quantity", 1))
                .filter(answer -> answer.status() == 200);
        if (first.isEmpty()) {
            return; // without a token nobody can come back to that cart
        }
        String token = first.get().header("Plinth-Guest-Token");
        String cart = owner + "'s guest " + token.hashCode();
        journal.write(new Fact.LineSet(Instant.now(), cart, sku, 1, true));
        Optional<Answer> merged = client.insist(
                Patience.endsAt(),
                () -> client.post("merge", "/api/cart/merge", Map.of(), "Plinth-Guest-Token", token));
        if (merged.filter(answer -> answer.status() >= 400).isEmpty()) {
            journal.write(new Fact.Merged(Instant.now(), cart, owner, merged.isPresent()));
        }
        if (merged.isEmpty()) {
            throw new GaveUp("the carts cannot be merged");
        }
    }

    /** What is in it now, by SKU. */
    Map<String, Integer> lines() {
        Answer answer = client.insist(Patience.endsAt(), () -> client.get("cart", "/api/cart"))
                .orElseThrow(() -> new GaveUp("the cart cannot be read"));
        var lines = new HashMap<String, Integer>();
        answer.expect(200)
                .json()
                .path("lines")
                .forEach(line -> lines.put(
                        line.path("sku").asString(), line.path("quantity").asInt()));
        return lines;
    }

    /** An answer that never comes may still have been a yes. */
    private Answer set(String sku, int quantity) {
        Optional<Answer> answer = client.insist(Patience.endsAt(), () -> setOnce(sku, quantity));
        boolean done = answer.filter(each -> each.status() == 200).isPresent();
        if (done || answer.isEmpty()) {
            journal.write(new Fact.LineSet(Instant.now(), owner, sku, quantity, done));
        }
        return answer.orElseThrow(() -> new GaveUp("a line cannot be set"));
    }

    private Optional<Answer> setOnce(String sku, int quantity) {
        String path = "/api/cart/lines/" + sku;
        return quantity == 0 ? client.delete("set", path) : client.put("set", path, Map.of("quantity", quantity));
    }

    private String anySku() {
        return shelf.skus().get(random.nextInt(shelf.skus().size()));
    }
}
