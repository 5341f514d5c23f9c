package dev.plinth.cart.domain;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** 256 random bits as text, and the hash that is all that is kept of them. */
final class Unguessable {

    static final String FORM = "[A-Za-z0-9_-]{43}";

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Unguessable() {}

    static String next() {
        var bits = new byte[BYTES];
        RANDOM.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    /** SHA-256 in hexadecimal digits: nobody who reads the store can use what it stands for. */
    static String hash(String value) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(value.getBytes(US_ASCII));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
