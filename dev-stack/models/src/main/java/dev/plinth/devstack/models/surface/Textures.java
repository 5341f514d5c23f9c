package dev.plinth.devstack.models.surface;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Every finish, baked once. */
public final class Textures {

    private final ConcurrentMap<Finish, TextureSet> baked = new ConcurrentHashMap<>();

    public TextureSet of(Finish finish) {
        return baked.computeIfAbsent(finish, Baker::bake);
    }
}
