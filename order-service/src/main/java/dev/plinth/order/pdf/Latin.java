package dev.plinth.order.pdf;

import com.ibm.icu.text.Transliterator;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words of scripts that cannot be drawn, in Latin letters, as mail across borders has them. */
final class Latin {

    private static final Transliterator ANY_TO_LATIN =
            Transliterator.getInstance("Any-Latin; Latin-ASCII; [[:Lm:][:Sk:]] Remove");
    private static final Pattern WORD = Pattern.compile("\\S+");

    private Latin() {}

    /** Characters that are no letters, such as pictures, are left as their numbers: {@code U+1F600}. Nothing is left out. */
    static String wherever(String text, IntPredicate unseen) {
        return WORD.matcher(text).replaceAll(word -> {
            String seen = word.group().codePoints().anyMatch(unseen)
                    ? numbered(ANY_TO_LATIN.transliterate(word.group()), unseen)
                    : word.group();
            return Matcher.quoteReplacement(seen);
        });
    }

    private static String numbered(String word, IntPredicate unseen) {
        return word.codePoints()
                .mapToObj(each -> unseen.test(each) ? "U+%04X".formatted(each) : Character.toString(each))
                .collect(Collectors.joining());
    }
}
