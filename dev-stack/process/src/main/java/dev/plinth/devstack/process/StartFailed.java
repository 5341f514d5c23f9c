package dev.plinth.devstack.process;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A child process that never became ready; the message ends with the last lines of its log. */
public class StartFailed extends RuntimeException {

    private static final int LINES = 15;

    StartFailed(String reason, Path log) {
        super(reason + "; " + log + " ends with:\n" + String.join("\n", lastLines(log)));
    }

    private static List<String> lastLines(Path log) {
        try {
            // A charset that maps every byte: a log may hold anything.
            List<String> lines = Files.readAllLines(log, Charset.forName("ISO-8859-1"));
            return lines.subList(Math.max(0, lines.size() - LINES), lines.size());
        } catch (IOException unreadable) {
            return List.of("(the log cannot be read: " + unreadable.getMessage() + ")");
        }
    }
}
