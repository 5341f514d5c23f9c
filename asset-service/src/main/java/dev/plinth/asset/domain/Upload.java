package dev.plinth.asset.domain;

/**
 * What the merchant says they will upload; anything else is refused by the store.
 *
 * @param bytes the exact size
 * @param sha256 of the content, in lower-case hex
 */
public record Upload(String fileName, long bytes, String sha256) {

    public static final long MAX_BYTES = 100L * 1024 * 1024;
    private static final int MAX_FILE_NAME = 255;

    public Upload {
        if (fileName.isBlank() || fileName.length() > MAX_FILE_NAME) {
            throw new IllegalArgumentException("a file name has 1 to " + MAX_FILE_NAME + " characters");
        }
        if (bytes < 1 || bytes > MAX_BYTES) {
            throw new IllegalArgumentException("a model has 1 to " + MAX_BYTES + " bytes, not " + bytes);
        }
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("sha256 has 64 lower-case hex digits");
        }
    }
}
