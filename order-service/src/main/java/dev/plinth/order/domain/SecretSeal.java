package dev.plinth.order.domain;

/** Makes secrets unreadable for whoever sees where they are kept. */
public interface SecretSeal {

    byte[] seal(byte[] secret);

    /** @throws SealBroken where it was sealed with another key, or changed */
    byte[] open(byte[] sealed);
}
