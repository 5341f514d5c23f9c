package dev.plinth.order.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.openpdf.text.Font;
import org.openpdf.text.pdf.BaseFont;

/** A font that goes into the file, so that umlauts and the euro look the same everywhere. */
enum Typeface {
    REGULAR("LiberationSans-Regular.ttf"),
    BOLD("LiberationSans-Bold.ttf");

    private final BaseFont font;

    Typeface(String file) {
        try (InputStream in = BaseFont.class.getResourceAsStream("/liberation/" + file)) {
            byte[] bytes = Objects.requireNonNull(in, file).readAllBytes();
            font = BaseFont.createFont(file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, true, bytes, null);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    Font size(float points) {
        return new Font(font, points);
    }
}
