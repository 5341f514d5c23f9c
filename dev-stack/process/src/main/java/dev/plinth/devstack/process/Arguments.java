package dev.plinth.devstack.process;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** A command line of {@code --name value} pairs, as every dev-stack process takes it. */
public record Arguments(Map<String, String> values) {

    public Arguments {
        values = Map.copyOf(values);
    }

    /** Reads {@code --name value} pairs; a repeated name keeps its last value. */
    public static Arguments of(String... words) {
        var values = new HashMap<String, String>();
        for (int i = 0; i < words.length; i += 2) {
            if (!words[i].startsWith("--") || i + 1 == words.length) {
                throw new IllegalArgumentException("expected --name value, found: " + words[i]);
            }
            values.put(words[i].substring(2), words[i + 1]);
        }
        return new Arguments(values);
    }

    /** The port to listen on. */
    public int port() {
        return number("port");
    }

    /** The folder whose content survives a restart. */
    public Path data() {
        return Path.of(required("data")).toAbsolutePath().normalize();
    }

    public int number(String name) {
        String value = required(name);
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException("--" + name + " must be a number, was " + value, notANumber);
        }
    }

    public String required(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("--" + name + " is missing");
        }
        return value;
    }

    public String orElse(String name, String fallback) {
        return values.getOrDefault(name, fallback);
    }
}
