package dev.plinth.asset.domain;

/** What was announced cannot be uploaded as it is. */
public class UploadRefused extends RuntimeException {

    private final String field;

    /** @param field a JSON pointer to what is wrong */
    public UploadRefused(String field, String rule) {
        super(rule);
        this.field = field;
    }

    public String field() {
        return field;
    }
}
