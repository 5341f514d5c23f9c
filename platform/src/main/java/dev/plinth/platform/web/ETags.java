package dev.plinth.platform.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Versions as strong entity tags (RFC 9110 § 8.8.3), and the preconditions that writes carry. */
public final class ETags {

    private ETags() {}

    /** {@code 7} becomes {@code "7"}, quotes included. */
    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /**
     * The version that the caller says it has read.
     *
     * @throws Problem 428 without the header, 412 when the tag is none of ours
     */
    public static long required(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new Problem(
                    HttpStatus.PRECONDITION_REQUIRED,
                    "precondition-required",
                    "Send If-Match with the ETag of the version that you have read");
        }
        return version(ifMatch);
    }

    /** As {@link #required}, where the header may be left out: null then. */
    public static @Nullable Long optional(@Nullable String ifMatch) {
        return ifMatch == null || ifMatch.isBlank() || ifMatch.equals("*") ? null : (Long) version(ifMatch);
    }

    public static Problem stale() {
        return new Problem(
                HttpStatus.PRECONDITION_FAILED,
                "stale-version",
                "It was changed meanwhile; read it again and repeat the change");
    }

    private static long version(String tag) {
        try {
            String trimmed = tag.trim();
            return Long.parseLong(trimmed.substring(1, trimmed.length() - 1));
        } catch (NumberFormatException | IndexOutOfBoundsException notOurs) {
            throw stale();
        }
    }
}
