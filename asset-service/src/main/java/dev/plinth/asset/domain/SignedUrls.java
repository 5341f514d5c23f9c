package dev.plinth.asset.domain;

import java.net.URI;
import java.time.Instant;

/** Addresses of what the store holds, for those who may see it. */
public interface SignedUrls {

    /** An address that is open to everybody. */
    URI open(String key);

    /** What is signed now. */
    Slice slice();

    /** Addresses that all open until the same moment. */
    interface Slice {

        URI signed(String key);

        Instant until();

        /** From when on a reader who asks again gets addresses that hold longer. */
        Instant renewableFrom();

        /** The same text means the same addresses. */
        String name();
    }
}
