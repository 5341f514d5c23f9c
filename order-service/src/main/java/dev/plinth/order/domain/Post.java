package dev.plinth.order.domain;

/** Whoever carries mails. */
public interface Post {

    /** @throws Unavailable if it is not known whether the mail was taken */
    void send(Mail mail);
}
