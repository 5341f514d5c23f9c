package dev.plinth.devstack.edge.signature;

import java.util.regex.Pattern;

/** A text in which {@code *} stands for any characters and {@code ?} for one. */
record Wildcard(String text) {

    boolean matches(String candidate) {
        // A URL's own question mark is one character, so it matches itself.
        String pattern = Pattern.quote(text).replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q");
        return Pattern.matches(pattern, candidate);
    }
}
