package dev.plinth.asset.domain;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the merchant says they will upload; anything else is refused by the store.
 *
 * @param bytes the exact size
 * @param sha256 of the content; for an upload in parts of the digests of its parts, as S3 has it. Lower-case hex
 * @param parts the digest of each part, in their order; none for what comes in one piece
 */
public record Upload(String fileName, long bytes, String sha256, List<String> parts) {

    /** The most that comes in one piece; less may come in parts too. */
    public static final long ONE_PIECE = 100L << 20;

    /** The size of every part but the last. */
    public static final long PART = 16L << 20;

    private static final int MAX_FILE_NAME = 255;

    public Upload {
        parts = List.copyOf(parts);
        if (fileName.isBlank() || fileName.length() > MAX_FILE_NAME) {
            throw new UploadRefused("/fileName", "has 1 to " + MAX_FILE_NAME + " characters");
        }
        if (Format.of(fileName).isEmpty()) {
            throw new UploadRefused("/fileName", "ends in .glb or .zip");
        }
        if (bytes < 1) {
            throw new UploadRefused("/bytes", "is at least 1");
        }
        check(sha256, "/sha256");
        parts.forEach(part -> check(part, "/parts"));
        if (parts.isEmpty() ? bytes > ONE_PIECE : parts.size() != partsOf(bytes)) {
            throw new UploadRefused("/parts", "has " + partsOf(bytes) + " entries for a file of " + bytes + " bytes");
        }
        if (!parts.isEmpty() && !sha256.equals(digestOf(parts))) {
            throw new UploadRefused("/sha256", "is the SHA-256 of the digests of the parts, one after the other");
        }
    }

    public Upload(String fileName, long bytes, String sha256) {
        this(fileName, bytes, sha256, List.of());
    }

    public boolean isInParts() {
        return !parts.isEmpty();
    }

    public Format format() {
        return Format.of(fileName).orElseThrow();
    }

    /** The numbers of its parts, from 1; none for what comes in one piece. */
    public List<Integer> allParts() {
        return IntStream.rangeClosed(1, parts.size()).boxed().toList();
    }

    /** @param number from 1 */
    public long bytesOfPart(int number) {
        return number < parts.size() ? PART : bytes - PART * (parts.size() - 1);
    }

    /** How S3 sums up the parts of an object. */
    public static String digestOf(List<String> parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            parts.forEach(part -> digest.update(HexFormat.of().parseHex(part)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static long partsOf(long bytes) {
        return Math.ceilDiv(bytes, PART);
    }

    private static void check(String digest, String field) {
        if (!digest.matches("[0-9a-f]{64}")) {
            throw new UploadRefused(field, "has 64 lower-case hex digits");
        }
    }
}
