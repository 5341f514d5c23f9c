package dev.plinth.devstack.edge.http;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import java.util.regex.Pattern;

/** The distribution's cache behaviours: what is asked of the viewer, by path. */
enum Behaviour {
    PUBLIC,
    SIGNED,
    DENIED;

    /** Nothing that leads out of the folder it starts in: no dot segments, no hidden slashes. */
    private static final Pattern PLAIN =
            Pattern.compile("(/(?!(\\.|%2e){1,2}(/|$))((?!%2f|%5c)[^/])+)+", CASE_INSENSITIVE);

    /** @param path as sent, still encoded */
    static Behaviour of(String path) {
        if (!PLAIN.matcher(path).matches()) {
            return DENIED;
        }
        if (path.startsWith("/posters/")) {
            return PUBLIC;
        }
        return path.startsWith("/renditions/") ? SIGNED : DENIED;
    }
}
