package dev.plinth.devstack.process;

import java.io.IOException;

/** A well-behaved child: tethered, listening; given {@code --refuse WHY} it dies instead. */
class Listener {

    public static void main(String... words) throws IOException {
        Tether.toOwner();
        var arguments = Arguments.of(words);
        if (arguments.values().containsKey("refuse")) {
            throw new IllegalStateException(arguments.required("refuse"));
        }
        Untethered.main(String.valueOf(arguments.port()));
    }
}
