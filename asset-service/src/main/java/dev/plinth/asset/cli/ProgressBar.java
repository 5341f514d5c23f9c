package dev.plinth.asset.cli;

import dev.plinth.asset.pipeline.Progress;
import java.io.Console;
import java.io.PrintStream;

/** One line that fills up, for a person at a terminal; a log gets nothing of it. */
final class ProgressBar implements Progress {

    private static final int WIDTH = 30;

    private final PrintStream screen;
    private final boolean visible;

    ProgressBar(PrintStream screen, boolean visible) {
        this.screen = screen;
        this.visible = visible;
    }

    static ProgressBar onTerminal(PrintStream screen) {
        Console console = System.console();
        return new ProgressBar(screen, console != null && console.isTerminal());
    }

    @Override
    public void at(String step, int done, int total) {
        int filled = WIDTH * done / total;
        show("[%s%s] %-40.40s".formatted("#".repeat(filled), ".".repeat(WIDTH - filled), step));
    }

    void clear() {
        show(" ".repeat(WIDTH + 43));
        show("");
    }

    private void show(String line) {
        if (visible) {
            screen.print("\r" + line);
            screen.flush();
        }
    }
}
