package dev.plinth.devstack.payments.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells whether two requests under one idempotency key are the same request. */
record Fingerprint(String value) {

    static Fingerprint of(String operation, Params params) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest((operation + " " + params).getBytes(UTF_8));
            return new Fingerprint(HexFormat.of().formatHex(hash));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
