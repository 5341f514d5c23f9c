package dev.plinth.devstack.launcher;

import java.util.Optional;

/** How far a program's hot code is compiled: setting {@code PLINTH_JVM}. */
enum Compilers {
    /** C1 alone starts faster and takes less memory: right for whoever looks at the shop. */
    CLIENT(1),
    /** C2 too, as in production: right for whoever measures it. */
    SERVER(4);

    private final int level;

    Compilers(int level) {
        this.level = level;
    }

    static Compilers chosen() {
        String asked = Optional.ofNullable(System.getenv("PLINTH_JVM"))
                .filter(word -> !word.isBlank())
                .orElse("client");
        return switch (asked) {
            case "client" -> CLIENT;
            case "server" -> SERVER;
            default -> throw new Refusal("PLINTH_JVM must be client or server, was " + asked);
        };
    }

    String flag() {
        return "-XX:TieredStopAtLevel=" + level;
    }
}
