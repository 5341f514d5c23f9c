package dev.plinth.asset.gltf;

import java.util.Arrays;

/** How many components one element of an accessor has. */
public enum ElementType {
    SCALAR(1),
    VEC2(2),
    VEC3(3),
    VEC4(4),
    MAT2(4),
    MAT3(9),
    MAT4(16);

    private final int components;

    ElementType(int components) {
        this.components = components;
    }

    static ElementType of(String name) {
        return Arrays.stream(values())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new GltfRefused("bad-accessor", "'%s' is no element type of glTF.", name));
    }

    public static ElementType vector(int components) {
        return values()[components - 1];
    }

    public int components() {
        return components;
    }
}
