package dev.plinth.asset.domain;

import java.net.URI;
import java.time.Instant;

/** Addresses that open for a while. */
public interface SignedUrls {

    /** Valid at least until {@link #validUntil()}. */
    URI signed(String key);

    /** An address that is open to everybody. */
    URI open(String key);

    /** Until when what is signed now holds. */
    Instant validUntil();
}
