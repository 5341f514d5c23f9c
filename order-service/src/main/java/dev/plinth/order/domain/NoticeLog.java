package dev.plinth.order.domain;

import java.time.Instant;

/** The notices that were dealt with, so that one that is sent again does nothing. */
public interface NoticeLog {

    boolean has(NoticeId notice);

    /** May be repeated. */
    void add(NoticeId notice, Instant now);

    /** Forgets what was dealt with before then. */
    void forget(Instant before);
}
