package dev.plinth.devstack.trials.shoppers;

import dev.plinth.devstack.launcher.shop.Answer;
import dev.plinth.devstack.launcher.shop.Visitor;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** One shopper's connection: silence is an outcome like any other, and every outcome is counted. */
final class Client {

    private static final Duration PAUSE = Duration.ofMillis(300);

    private final Visitor visitor;
    private final String[] credentials;
    private final Tally tally;

    /** @param credentials headers that say who this is, none for a browser, whose cookies do */
    Client(Visitor visitor, Tally tally, String... credentials) {
        this.visitor = visitor;
        this.tally = tally;
        this.credentials = credentials.clone();
    }

    Visitor visitor() {
        return visitor;
    }

    Optional<Answer> get(String name, String path) {
        return counted(name, () -> visitor.get(path, credentials));
    }

    Optional<Answer> put(String name, String path, Object body, String... headers) {
        return counted(name, () -> visitor.put(path, body, with(headers)));
    }

    Optional<Answer> post(String name, String path, Object body, String... headers) {
        return counted(name, () -> visitor.post(path, body, with(headers)));
    }

    /** To somebody other than the shop: its credentials stay here. */
    Optional<Answer> form(String name, String url, String urlEncoded, String authorization) {
        String[] headers = authorization.isEmpty()
                ? new String[] {"Accept", "text/html"}
                : new String[] {"Authorization", authorization};
        return counted(name, () -> visitor.submit(URI.create(url), urlEncoded, headers));
    }

    /** From somebody other than the shop. */
    Optional<Answer> fetch(String name, String url) {
        return counted(name, () -> visitor.get(url));
    }

    Optional<Answer> delete(String name, String path) {
        return counted(name, () -> visitor.delete(path, credentials));
    }

    /** Repeats what may be repeated until it is answered; empty when it never was. */
    Optional<Answer> insist(Instant until, Supplier<Optional<Answer>> request) {
        while (true) {
            Optional<Answer> answer = request.get().filter(Client::isAnswer);
            if (answer.isPresent() || Instant.now().isAfter(until)) {
                return answer;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /** A 5xx says nothing of what happened, a 429 nothing did, and an in-flight twin is still at it. */
    static boolean isAnswer(Answer answer) {
        return answer.status() < 500
                && answer.status() != 429
                && !(answer.status() == 409 && answer.text().contains("request-in-flight"));
    }

    private String[] with(String[] headers) {
        return Stream.of(credentials, headers).flatMap(Stream::of).toArray(String[]::new);
    }

    private Optional<Answer> counted(String name, Supplier<Answer> request) {
        long began = System.nanoTime();
        Optional<Answer> answer = unlessSilent(request);
        tally.count(name, answer.map(Client::outcome).orElse("silence"), Duration.ofNanos(System.nanoTime() - began));
        return answer;
    }

    /** Such as {@code 200}, or {@code 409 quote-changed}. */
    private static String outcome(Answer answer) {
        boolean tellsWhy = answer.response()
                .headers()
                .firstValue("Content-Type")
                .filter(type -> type.startsWith("application/problem+json"))
                .isPresent();
        return tellsWhy
                ? answer.status() + " " + answer.json().path("code").asString()
                : Integer.toString(answer.status());
    }

    private static Optional<Answer> unlessSilent(Supplier<Answer> request) {
        try {
            return Optional.of(request.get());
        } catch (UncheckedIOException silence) {
            return Optional.empty();
        }
    }
}
