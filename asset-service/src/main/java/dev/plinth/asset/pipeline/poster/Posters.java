package dev.plinth.asset.pipeline.poster;

import dev.plinth.asset.gltf.Document;
import dev.plinth.asset.pipeline.Bounds;
import dev.plinth.asset.pipeline.texture.Gallery;
import dev.plinth.asset.pipeline.texture.Pixels;
import dev.plinth.asset.pipeline.texture.Resize;
import dev.plinth.asset.pipeline.texture.WebpEncoder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes pictures of one model, of each of its variants from the same place. */
public final class Posters {

    private static final float QUALITY = 0.86f;

    private final Document document;
    private final int edge;
    private final MipMaps mipMaps;
    private final Scene defaultLook;
    private final Camera camera;
    /** By what is worn: the default look is usually one of the variants too. */
    private final Map<List<Integer>, List<byte[]>> made = new HashMap<>();

    /** @param edge of the square picture, in pixels */
    public Posters(Document document, Gallery gallery, int edge) {
        this(document, new MipMaps(gallery), edge);
    }

    private Posters(Document document, MipMaps mipMaps, int edge) {
        this.document = document;
        this.edge = edge;
        this.mipMaps = mipMaps;
        this.defaultLook = new SceneBuilder(document, null, mipMaps).build();
        this.camera = Camera.threeQuarter(defaultLook, Renderer.samples(edge));
    }

    /** Of another form of the same model, whose textures are the same. */
    public Posters of(Document other, int ofEdge) {
        return new Posters(other, mipMaps, ofEdge);
    }

    public Bounds bounds() {
        return defaultLook.bounds();
    }

    /** @param ofEdge of its pictures, in pixels */
    public Turntable turntable(int ofEdge, int variants) {
        return new Turntable(document, defaultLook, mipMaps, ofEdge, variants);
    }

    /** @param variant index in KHR_materials_variants, none for the default look */
    public Pixels render(@Nullable Integer variant) {
        Scene scene = variant == null ? defaultLook : new SceneBuilder(document, variant, mipMaps).build();
        return new Renderer(scene, camera, edge).render();
    }

    /** One look as WebP on a clear background, in each of the sizes: rendered once, at the largest. */
    public List<byte[]> posters(@Nullable Integer variant, List<Integer> edges) {
        List<Integer> worn = new SceneWalk(document, variant).materials();
        return made.computeIfAbsent(worn, unseen -> encoded(render(variant), edges));
    }

    private static List<byte[]> encoded(Pixels rendered, List<Integer> edges) {
        return edges.stream()
                .map(each -> WebpEncoder.encode(Resize.within(rendered, each, true), true, QUALITY))
                .toList();
    }
}
