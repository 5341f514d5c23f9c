package dev.plinth.devstack.process;

import java.io.IOException;
import java.util.concurrent.locks.LockSupport;

/** A well-behaved child: tethered, listening; given {@code --refuse WHY} it fails, though a thread of it lives on. */
class Listener {

    public static void main(String... words) throws IOException {
        Tether.toOwner();
        var arguments = Arguments.of(words);
        if (arguments.values().containsKey("refuse")) {
            Thread.ofPlatform().start(LockSupport::park);
            throw new IllegalStateException(arguments.required("refuse"));
        }
        Untethered.main(String.valueOf(arguments.port()));
    }
}
