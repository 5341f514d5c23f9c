package dev.plinth.devstack.launcher;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * What {@code ./run} was asked for.
 *
 * @param check play the shopper's journey, then stop
 * @param reset empty the data folder first
 * @param models a folder of the user's own GLBs
 */
record Options(boolean check, boolean reset, Optional<Path> models) {

    static final String USAGE = """
            usage: ./run [--check] [--reset] [--models DIR]
              (nothing)     builds what is missing, starts the shop, seeds it, and prints its address
              --check       the same, plays a shopper's whole journey, stops; exits 0 or 1
              --reset       empties the data folder first
              --models DIR  also puts every .glb file of the folder up for sale
            or:    ./run --soak SECONDS [--seed N]
                            breaks a shop of its own for so long, compares its ledgers; exits 0 or 1
            settings: PLINTH_PORT (8080), PLINTH_DATA (.plinth), PLINTH_JVM (client; server compiles as in production)""";

    /** @throws Refusal naming the word that means nothing here */
    static Options of(List<String> words) {
        var options = new Options(false, false, Optional.empty());
        for (Iterator<String> rest = words.iterator(); rest.hasNext(); ) {
            String word = rest.next();
            options = switch (word) {
                case "--check" -> new Options(true, options.reset, options.models);
                case "--reset" -> new Options(options.check, true, options.models);
                case "--models" -> new Options(options.check, options.reset, Optional.of(folder(rest)));
                default -> throw new Refusal("unknown option " + word + "\n" + USAGE);
            };
        }
        return options;
    }

    private static Path folder(Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new Refusal("--models needs a folder\n" + USAGE);
        }
        Path folder = Path.of(rest.next()).toAbsolutePath().normalize();
        if (!folder.toFile().isDirectory()) {
            throw new Refusal("--models: there is no folder " + folder);
        }
        return folder;
    }
}
