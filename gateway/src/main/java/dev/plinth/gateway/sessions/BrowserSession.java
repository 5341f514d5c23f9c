package dev.plinth.gateway.sessions;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.MapSession;
import org.springframework.session.Session;

/** A session that knows whether it is worth a write: a page's many requests only touch it. */
final class BrowserSession implements Session {

    /** How stale the stored time of last access may be. */
    private static final Duration TOUCH_EVERY = Duration.ofMinutes(2);

    private final MapSession session;
    private Instant stored;
    private boolean changed;

    /** @param stored when it was last written; {@link Instant#EPOCH} for one that never was */
    BrowserSession(MapSession session, Instant stored) {
        this.session = session;
        this.stored = stored;
    }

    boolean wantsWrite() {
        return changed || getLastAccessedTime().isAfter(stored.plus(TOUCH_EVERY));
    }

    boolean isNew() {
        return stored.equals(Instant.EPOCH);
    }

    boolean isChanged() {
        return changed;
    }

    /** When it was last used, as far as the store knows. */
    Instant stored() {
        return stored;
    }

    void written() {
        stored = getLastAccessedTime();
        changed = false;
    }

    MapSession content() {
        return session;
    }

    String originalId() {
        return session.getOriginalId();
    }

    @Override
    public String getId() {
        return session.getId();
    }

    @Override
    public String changeSessionId() {
        changed = true;
        return session.changeSessionId();
    }

    @Override
    public <T> @Nullable T getAttribute(String name) {
        return session.getAttribute(name);
    }

    @Override
    public Set<String> getAttributeNames() {
        return session.getAttributeNames();
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        changed = true;
        session.setAttribute(name, value);
    }

    @Override
    public void removeAttribute(String name) {
        changed = true;
        session.removeAttribute(name);
    }

    @Override
    public Instant getCreationTime() {
        return session.getCreationTime();
    }

    @Override
    public void setLastAccessedTime(Instant time) {
        session.setLastAccessedTime(time);
    }

    @Override
    public Instant getLastAccessedTime() {
        return session.getLastAccessedTime();
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
        session.setMaxInactiveInterval(interval);
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return session.getMaxInactiveInterval();
    }

    @Override
    public boolean isExpired() {
        return session.isExpired();
    }
}
