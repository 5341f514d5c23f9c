package dev.plinth.devstack.models.gltf;

import dev.plinth.devstack.models.surface.Colour;
import dev.plinth.devstack.models.surface.Finish;

/**
 * A finish as a glTF material.
 *
 * @param tint multiplies the finish's own colour
 * @param clearcoat a lacquer over it, 0 to 1
 * @param sheen the soft rim of light on cloth
 * @param glow light it sends out by itself
 */
public record Material(String name, Finish finish, Colour tint, double clearcoat, Colour sheen, Colour glow) {

    static final Colour BLACK = new Colour(0, 0, 0);
    static final Colour WHITE = new Colour(1, 1, 1);

    public static Material of(String name, Finish finish) {
        return new Material(name, finish, WHITE, 0, BLACK, BLACK);
    }

    public Material tinted(Colour colour) {
        return new Material(name, finish, colour, clearcoat, sheen, glow);
    }

    public Material lacquered(double amount) {
        return new Material(name, finish, tint, amount, sheen, glow);
    }

    public Material soft(Colour rim) {
        return new Material(name, finish, tint, clearcoat, rim, glow);
    }

    public Material glowing(Colour light) {
        return new Material(name, finish, tint, clearcoat, sheen, light);
    }
}
