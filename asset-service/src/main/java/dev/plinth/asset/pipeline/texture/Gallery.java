package dev.plinth.asset.pipeline.texture;

import dev.plinth.asset.gltf.Image;
import java.lang.ref.SoftReference;
import java.util.IdentityHashMap;
import java.util.Map;

/** Decodes each picture once as long as memory lasts; renditions and posters all start from the same pixels. */
public final class Gallery {

    private final Map<byte[], SoftReference<Pixels>> decoded = new IdentityHashMap<>();

    public Pixels pixels(Image image) {
        SoftReference<Pixels> known;
        synchronized (decoded) {
            known = decoded.get(image.bytes());
        }
        Pixels pixels = known == null ? null : known.get();
        if (pixels == null) {
            pixels = ImageDecoder.decode(image);
            synchronized (decoded) {
                decoded.put(image.bytes(), new SoftReference<>(pixels));
            }
        }
        return pixels;
    }
}
