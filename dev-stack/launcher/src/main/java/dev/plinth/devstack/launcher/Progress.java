package dev.plinth.devstack.launcher;

import java.io.PrintStream;
import java.util.Locale;

/** Lines for the person who waits, each with the seconds since the start. */
public final class Progress {

    private final PrintStream out;
    private final long start = System.nanoTime();

    public Progress(PrintStream out) {
        this.out = out;
    }

    public void line(String format, Object... values) {
        out.printf(Locale.ROOT, "%6.1f s  %s%n", seconds(), String.format(Locale.ROOT, format, values));
    }

    public double seconds() {
        return (System.nanoTime() - start) / 1e9;
    }
}
