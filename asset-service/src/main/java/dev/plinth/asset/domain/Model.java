package dev.plinth.asset.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A product's shape, through all its versions.
 *
 * @param versions how many were started; they count from 1
 * @param published the one that shoppers see
 * @param revision grows with every change; events carry it as their sequence
 * @param deleted since when it is gone from the shop, to come back if its merchant wants
 */
public record Model(
        ModelId id,
        String name,
        int versions,
        OptionalInt published,
        long revision,
        Instant created,
        Optional<Instant> deleted) {

    public static final int MAX_NAME = 200;

    public Model {
        if (name.isBlank() || name.length() > MAX_NAME) {
            throw new IllegalArgumentException("a name has 1 to " + MAX_NAME + " characters");
        }
    }

    public static Model named(String name, Instant now) {
        return new Model(ModelId.fresh(), name.strip(), 0, OptionalInt.empty(), 1, now, Optional.empty());
    }

    public boolean isDeleted() {
        return deleted.isPresent();
    }

    public Model withNextVersion() {
        return new Model(id, name, versions + 1, published, revision + 1, created, deleted);
    }

    /** Moves the pointer, forth or back. */
    public Model publishing(int version) {
        return new Model(id, name, versions, OptionalInt.of(version), revision + 1, created, deleted);
    }

    public Model deleted(Instant now) {
        return new Model(id, name, versions, published, revision + 1, created, Optional.of(now));
    }

    /** For shoppers to see nothing of it. */
    public Model unpublished() {
        return new Model(id, name, versions, OptionalInt.empty(), revision, created, deleted);
    }

    public Model restored() {
        return new Model(id, name, versions, published, revision + 1, created, Optional.empty());
    }
}
