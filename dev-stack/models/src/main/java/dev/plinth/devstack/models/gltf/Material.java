package dev.plinth.devstack.models.gltf;

import dev.plinth.devstack.models.surface.Colour;
import dev.plinth.devstack.models.surface.Finish;

/**
 * A finish as a glTF material.
 *
 * @param clearcoat a lacquer over it, 0 to 1
 * @param sheen the soft rim of light on cloth
 * @param glow light it sends out by itself
 */
public record Material(String name, Finish finish, double clearcoat, Colour sheen, Colour glow) {

    static final Colour NONE = new Colour(0, 0, 0);

    public static Material of(String name, Finish finish) {
        return new Material(name, finish, 0, NONE, NONE);
    }

    public Material lacquered(double amount) {
        return new Material(name, finish, amount, sheen, glow);
    }

    public Material soft(Colour rim) {
        return new Material(name, finish, clearcoat, rim, glow);
    }

    public Material glowing(Colour light) {
        return new Material(name, finish, clearcoat, sheen, light);
    }
}
