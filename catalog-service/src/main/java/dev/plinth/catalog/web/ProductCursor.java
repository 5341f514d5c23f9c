package dev.plinth.catalog.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.plinth.catalog.domain.ProductId;
import dev.plinth.platform.web.Problem;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Where a list goes on. Opaque to callers, so that its meaning may change. */
final class ProductCursor {

    private static final String FORM = "p1:";

    private ProductCursor() {}

    static String after(ProductId last) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((FORM + last.value()).getBytes(UTF_8));
    }

    /** @throws Problem 400 for what this service never handed out */
    static @Nullable ProductId read(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), UTF_8);
            if (text.startsWith(FORM)) {
                return new ProductId(text.substring(FORM.length()));
            }
        } catch (IllegalArgumentException notOurs) {
            // answered below
        }
        throw new Problem(
                HttpStatus.BAD_REQUEST, "bad-cursor", "This cursor is not one of ours; start from the first page");
    }
}
