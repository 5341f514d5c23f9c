package dev.plinth.order.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.openpdf.text.Font;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.FontSelector;

/**
 * What invoices are set in. The first font goes into the file, so that umlauts, Greek, Cyrillic and the euro look the same
 * everywhere. Chinese, Japanese and Korean, too large to go along, are drawn by the reader with the fonts that PDF expects
 * of it (ISO 32000-1, 9.7.5.2). Every other script is written in Latin letters, see {@link Latin}.
 */
enum Typeface {
    REGULAR("LiberationSans-Regular.ttf"),
    BOLD("LiberationSans-Bold.ttf");

    private final List<BaseFont> fonts;

    Typeface(String file) {
        fonts = Stream.concat(Stream.of(embedded(file)), EastAsian.FONTS.stream())
                .toList();
    }

    /** All of the text, each character in the first font that has it. */
    Phrase set(String text, float points) {
        var selector = new FontSelector();
        fonts.forEach(font -> selector.addFont(new Font(font, points)));
        return selector.process(Latin.wherever(text, character -> !isDrawn(character)));
    }

    /** Not from right to left: nobody here turns lines round. */
    private boolean isDrawn(int character) {
        return switch (Character.getDirectionality(character)) {
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> false;
            default -> character == '\n' || fonts.stream().anyMatch(font -> font.charExists(character));
        };
    }

    private static BaseFont embedded(String file) {
        try (InputStream in = BaseFont.class.getResourceAsStream("/liberation/" + file)) {
            byte[] bytes = Objects.requireNonNull(in, file).readAllBytes();
            return BaseFont.createFont(file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, true, bytes, null);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static final class EastAsian {

        static final List<BaseFont> FONTS = List.of(
                font("HeiseiKakuGo-W5", "UniJIS-UCS2-H"),
                font("STSong-Light", "UniGB-UCS2-H"),
                font("MSung-Light", "UniCNS-UCS2-H"),
                font("HYGoThic-Medium", "UniKS-UCS2-H"));

        private static BaseFont font(String name, String cmap) {
            try {
                return BaseFont.createFont(name, cmap, BaseFont.NOT_EMBEDDED);
            } catch (IOException missing) {
                throw new UncheckedIOException(missing);
            }
        }
    }
}
