package dev.plinth.devstack.trials.shoppers;

import dev.plinth.devstack.launcher.shop.Answer;
import dev.plinth.devstack.trials.ledgers.Fact;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** What loads models in a shopper's page: asks for the manifest, then the edge for what it names. */
record ModelViewer(Client client, Showroom showroom, Journal journal, Random random) {

    private static final List<String> QUALITIES = List.of("preview", "low", "full");

    /** One look; what is not answered is not shown. */
    void look() {
        if (!showroom.models().isEmpty()) {
            String model =
                    showroom.models().get(random.nextInt(showroom.models().size()));
            look(model, QUALITIES.get(random.nextInt(QUALITIES.size())), Supplier::get);
        }
    }

    /** Whatever there is to see, once everything works again. */
    void lookAtAll(Instant until) {
        for (String model : showroom.models()) {
            QUALITIES.forEach(quality -> look(model, quality, request -> insist(until, request)));
        }
    }

    private interface Asking {
        Optional<Answer> of(Supplier<Optional<Answer>> request);
    }

    private void look(String model, String quality, Asking asking) {
        answered(asking.of(() -> client.get("manifest", "/api/models/" + model + "/manifest?quality=" + quality)))
                .ifPresent(answer -> {
                    boolean shown = answer.status() == 200;
                    write(model, "version " + Showroom.VERSION, shown ? versionOf(answer.json()) : statusOf(answer));
                    if (shown) {
                        answer.json().path("renditions").forEach(each -> load(model, address(each), asking));
                    }
                });
    }

    private void load(String model, String url, Asking asking) {
        String file = URI.create(url).getPath();
        String hash = file.substring(file.lastIndexOf('/') + 1, file.lastIndexOf('.'));
        answered(asking.of(() -> client.fetch("model", url)))
                .ifPresent(answer -> write(model, hash, answer.status() == 200 ? answer.sha256() : statusOf(answer)));
    }

    private Optional<Answer> insist(Instant until, Supplier<Optional<Answer>> request) {
        return Optional.of(
                client.insist(until, request).orElseThrow(() -> new GaveUp("a model that was published is not shown")));
    }

    private static Optional<Answer> answered(Optional<Answer> answer) {
        return answer.filter(Client::isAnswer);
    }

    private void write(String model, String published, String seen) {
        journal.write(new Fact.Looked(Instant.now(), model, published, seen));
    }

    private static String versionOf(JsonNode manifest) {
        return "version " + manifest.path("version").asInt();
    }

    private static String address(JsonNode rendition) {
        return rendition.path("url").asString();
    }

    private static String statusOf(Answer answer) {
        return "status " + answer.status();
    }
}
