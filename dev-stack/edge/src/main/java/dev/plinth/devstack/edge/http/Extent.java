package dev.plinth.devstack.edge.http;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much of an object is asked for.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-14">RFC 9110, range requests</a>
 */
sealed interface Extent {

    Pattern ONE_RANGE = Pattern.compile("bytes=\\s*([0-9]{0,18})-([0-9]{0,18})\\s*");

    /** All of it: no range, several (which a server may answer with the whole), or one that makes no sense. */
    record Whole() implements Extent {}

    /** Both ends included. */
    record Part(long first, long last) implements Extent {

        long count() {
            return last - first + 1;
        }
    }

    /** Nothing that there is. */
    record Nothing() implements Extent {}

    static Extent of(Optional<String> range, long length) {
        return range.map(ONE_RANGE::matcher)
                .filter(Matcher::matches)
                .map(found -> one(found.group(1), found.group(2), length))
                .orElse(new Whole());
    }

    private static Extent one(String first, String last, long length) {
        if (first.isEmpty()) {
            return last.isEmpty() ? new Whole() : suffix(Long.parseLong(last), length);
        }
        long from = Long.parseLong(first);
        long to = last.isEmpty() ? length - 1 : Math.min(Long.parseLong(last), length - 1);
        if (from >= length) {
            return new Nothing();
        }
        return to < from ? new Whole() : new Part(from, to);
    }

    private static Extent suffix(long count, long length) {
        return count == 0 || length == 0 ? new Nothing() : new Part(Math.max(0, length - count), length - 1);
    }
}
