package dev.plinth.asset.pipeline.poster;

import dev.plinth.asset.gltf.Document;
import dev.plinth.asset.pipeline.texture.Gallery;
import dev.plinth.asset.pipeline.texture.Pixels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Renders a model and what was made of it from the very same places, which the model's own size fixes, so that pictures
 * can be laid over each other: the default look from every viewpoint, each variant from the first.
 */
public final class Turntable {

    private final int edge;
    private final int variants;
    private final List<Camera> cameras;
    private final List<Pixels> source;

    /** @param variant index in KHR_materials_variants, none for the default look */
    public record Shot(Viewpoint from, @Nullable Integer variant) {}

    Turntable(Document document, Scene defaultLook, MipMaps mipMaps, int edge, int variants) {
        this.edge = edge;
        this.variants = variants;
        this.cameras = Arrays.stream(Viewpoint.values())
                .map(each -> each.camera(defaultLook, Renderer.samples(edge)))
                .toList();
        this.source = shots(document, defaultLook, mipMaps);
    }

    public List<Shot> shots() {
        List<Shot> shots = new ArrayList<>();
        Arrays.stream(Viewpoint.values()).map(each -> new Shot(each, null)).forEach(shots::add);
        for (int variant = 0; variant < variants; variant++) {
            shots.add(new Shot(Viewpoint.values()[0], variant));
        }
        return shots;
    }

    /** Of the source, in the order of {@link #shots}, as {@link #of}. */
    public List<Pixels> source() {
        return source;
    }

    public List<Pixels> of(Document document) {
        var mipMaps = new MipMaps(new Gallery());
        return shots(document, new SceneBuilder(document, null, mipMaps).build(), mipMaps);
    }

    private List<Pixels> shots(Document document, Scene defaultLook, MipMaps mipMaps) {
        List<Pixels> pictures = new ArrayList<>();
        var shadow = new KeyShadow(defaultLook);
        cameras.forEach(camera -> pictures.add(new Renderer(defaultLook, camera, edge, shadow, null).render()));
        Map<List<Integer>, Pixels> byWorn = new HashMap<>();
        byWorn.put(new SceneWalk(document, null).materials(), pictures.getFirst());
        for (int variant = 0; variant < variants; variant++) {
            int shown = variant;
            pictures.add(byWorn.computeIfAbsent(
                    new SceneWalk(document, variant).materials(), unseen -> first(document, shown, mipMaps)));
        }
        return List.copyOf(pictures);
    }

    private Pixels first(Document document, int variant, MipMaps mipMaps) {
        Scene look = new SceneBuilder(document, variant, mipMaps).build();
        return new Renderer(look, cameras.getFirst(), edge, new KeyShadow(look), null).render();
    }
}
