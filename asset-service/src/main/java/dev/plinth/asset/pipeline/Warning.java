package dev.plinth.asset.pipeline;

import dev.plinth.asset.gltf.GltfRefused;

/** Something the merchant should know that stops nothing: a validator's code or one of the shop's own. */
public record Warning(String code, String detail) {

    public Warning {
        detail = GltfRefused.brief(detail);
    }
}
