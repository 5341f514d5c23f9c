package dev.plinth.devstack.trials;

import dev.plinth.devstack.launcher.Refusal;
import dev.plinth.devstack.launcher.shop.Unexpected;
import dev.plinth.devstack.process.StartFailed;
import dev.plinth.devstack.trials.soak.Soak;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** {@code ./run --soak SECONDS [--seed N]}: the first word is the checkout, the others are the person's. */
public final class Trials {

    /** Away from the person's own shop, which may be open. */
    private static final String PORT = "8480";

    private Trials() {}

    public static void main(String[] words) {
        int status = 1;
        try {
            var asked = List.of(words).subList(1, words.length);
            long seed = number(asked, "--seed").orElseGet(() -> (long) new Random().nextInt(1_000_000));
            long seconds = number(asked, "--soak").orElseThrow(() -> new Refusal("--soak needs a number of seconds"));
            status = new Soak(Path.of(words[0]), port(), Duration.ofSeconds(seconds), seed).holds() ? 0 : 1;
        } catch (Refusal | StartFailed | Unexpected failure) {
            System.err.println(failure.getMessage());
        }
        System.exit(status);
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
