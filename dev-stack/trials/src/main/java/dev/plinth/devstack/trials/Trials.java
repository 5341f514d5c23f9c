package dev.plinth.devstack.trials;

import dev.plinth.devstack.launcher.Refusal;
import dev.plinth.devstack.launcher.shop.Unexpected;
import dev.plinth.devstack.process.StartFailed;
import dev.plinth.devstack.trials.bench.Bench;
import dev.plinth.devstack.trials.bench.Operation;
import dev.plinth.devstack.trials.soak.Soak;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * {@code ./run --soak SECONDS [--seed N]} and {@code ./run --bench cart|checkout [--warm-up REQUESTS]}: the first word is
 * the checkout, the others are the person's.
 */
public final class Trials {

    /** Away from the person's own shop, which may be open. */
    private static final String PORT = "8480";

    /** Requests after which C2 has long compiled what is hot. */
    private static final long WARM = 20_000;

    private Trials() {}

    public static void main(String[] words) {
        int status = 1;
        try {
            var asked = List.of(words).subList(1, words.length);
            status = (asked.contains("--bench") ? bench(words[0], asked) : soak(words[0], asked)) ? 0 : 1;
        } catch (Refusal | StartFailed | Unexpected failure) {
            System.err.println(failure.getMessage());
        }
        System.exit(status);
    }

    private static boolean soak(String checkout, List<String> asked) {
        long seed = number(asked, "--seed").orElseGet(() -> (long) new Random().nextInt(1_000_000));
        long seconds = number(asked, "--soak").orElseThrow(() -> new Refusal("--soak needs a number of seconds"));
        return new Soak(Path.of(checkout), port(), Duration.ofSeconds(seconds), seed).holds();
    }

    private static boolean bench(String checkout, List<String> asked) {
        var operation = asked.contains("cart") ? Operation.CART : Operation.CHECKOUT;
        int warmUp = number(asked, "--warm-up").orElse(WARM).intValue();
        return new Bench(Path.of(checkout), port(), operation, warmUp).run();
    }

    private static int port() {
        return Integer.parseInt(
                Optional.ofNullable(System.getenv("PLINTH_PORT")).orElse(PORT));
    }

    private static Optional<Long> number(List<String> words, String option) {
        int at = words.indexOf(option);
        if (at < 0) {
            return Optional.empty();
        }
        if (at + 1 == words.size() || !words.get(at + 1).matches("\\d{1,9}")) {
            throw new Refusal(option + " needs a number");
        }
        return Optional.of(Long.valueOf(words.get(at + 1)));
    }
}
