package dev.plinth.order.domain;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

public class InMemoryNoticeLog implements NoticeLog {

    private final Map<NoticeId, Instant> heard = new HashMap<>();

    @Override
    public synchronized boolean has(NoticeId notice) {
        return heard.containsKey(notice);
    }

    @Override
    public synchronized void add(NoticeId notice, Instant now) {
        heard.putIfAbsent(notice, now);
    }

    @Override
    public synchronized void forget(Instant before) {
        heard.values().removeIf(at -> at.isBefore(before));
    }
}
