package dev.plinth.asset.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.plinth.asset.domain.Model;
import dev.plinth.asset.domain.ModelId;
import dev.plinth.asset.domain.Models.Place;
import dev.plinth.platform.web.Problem;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import org.springframework.http.HttpStatus;

/** Where a list goes on. Opaque to callers, so that its meaning may change. */
final class Cursors {

    private Cursors() {}

    static String of(int number) {
        return encoded("v:" + number);
    }

    static String of(Model last) {
        return encoded("m:" + last.created() + "#" + last.id());
    }

    /** @throws Problem 400 for what this service never handed out */
    static int number(String cursor) {
        try {
            int number = Integer.parseInt(decoded(cursor, "v:"));
            if (number > 0 && number < 1_000_000) {
                return number;
            }
        } catch (IllegalArgumentException notOurs) {
            // answered below
        }
        throw bad();
    }

    /** @throws Problem 400 for what this service never handed out */
    static Place place(String cursor) {
        try {
            String[] parts = decoded(cursor, "m:").split("#", 2);
            if (parts.length == 2) {
                return new Place(Instant.parse(parts[0]), ModelId.of(parts[1]));
            }
        } catch (IllegalArgumentException | DateTimeException notOurs) {
            // answered below
        }
        throw bad();
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }

    private static String decoded(String cursor, String form) {
        String text = new String(Base64.getUrlDecoder().decode(cursor), UTF_8);
        if (!text.startsWith(form)) {
            throw bad();
        }
        return text.substring(form.length());
    }

    private static Problem bad() {
        return new Problem(
                HttpStatus.BAD_REQUEST, "bad-cursor", "This cursor is not one of ours; start from the first page");
    }
}
