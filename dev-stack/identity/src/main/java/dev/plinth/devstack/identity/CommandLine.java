package dev.plinth.devstack.identity;

import java.util.ArrayList;

/** Reads {@code --name value}, which Spring does not understand, as {@code --name=value}, which it does. */
final class CommandLine {

    private CommandLine() {}

    static String[] joined(String... words) {
        var joined = new ArrayList<String>();
        for (String word : words) {
            boolean isValue = !word.startsWith("--") && !joined.isEmpty();
            joined.add(isValue ? joined.removeLast() + "=" + word : word);
        }
        return joined.toArray(String[]::new);
    }
}
