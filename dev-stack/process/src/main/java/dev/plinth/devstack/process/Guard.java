package dev.plinth.devstack.process;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;

/** Ends a native process as soon as this JVM is gone, however it went: {@link Tether} for what is not Java. */
public final class Guard {

    private Guard() {}

    /**
     * Starts a shell that waits for the end of its input, which comes with the end of this JVM, and then sends SIGQUIT:
     * PostgreSQL ends at once with all its children, anything else just ends.
     */
    public static void over(ProcessHandle process) throws IOException {
        // A Ctrl-C reaches the whole terminal; the guard goes last.
        String script = "trap '' INT TERM HUP; cat > /dev/null; kill -QUIT " + process.pid();
        new ProcessBuilder("sh", "-c", script)
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD)
                .start();
    }
}
