package dev.plinth.asset.pipeline.poster;

import dev.plinth.asset.gltf.Image;
import dev.plinth.asset.pipeline.texture.Gallery;
import dev.plinth.asset.pipeline.texture.Resize;
import java.util.IdentityHashMap;
import java.util.Map;

/** Builds each picture's levels once for all variants; one that is read as colours and as numbers has them twice. */
final class MipMaps {

    /** Twice the poster's edge would not show. */
    private static final int LARGEST = 1024;

    private final Gallery gallery;
    private final Map<byte[], MipMap> colours = new IdentityHashMap<>();
    private final Map<byte[], MipMap> numbers = new IdentityHashMap<>();

    MipMaps(Gallery gallery) {
        this.gallery = gallery;
    }

    MipMap of(Image image, boolean colour) {
        return (colour ? colours : numbers)
                .computeIfAbsent(
                        image.bytes(),
                        unseen -> MipMap.of(Resize.within(gallery.pixels(image), LARGEST, colour), colour));
    }
}
