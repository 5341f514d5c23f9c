package dev.plinth.cart.domain;

/** What the shopper wants to say with the order. Plain text: nobody interprets it. */
public record Note(String text) {

    /** In UTF-16 units, as Java and JavaScript count. */
    public static final int MAX_LENGTH = 500;

    public Note {
        text = text.strip();
        if (text.isEmpty() || text.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("must be text of at most " + MAX_LENGTH + " characters");
        }
        if (text.codePoints().anyMatch(each -> Character.getType(each) == Character.SURROGATE)) {
            throw new IllegalArgumentException("must have no half of a character");
        }
        if (text.codePoints().anyMatch(each -> Character.isISOControl(each) && each != '\n')) {
            throw new IllegalArgumentException("must have no control characters but line feeds");
        }
    }
}
