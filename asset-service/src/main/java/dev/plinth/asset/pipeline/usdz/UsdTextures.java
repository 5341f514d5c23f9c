package dev.plinth.asset.pipeline.usdz;

import static dev.plinth.asset.gltf.Tree.objects;

import dev.plinth.asset.gltf.Document;
import dev.plinth.asset.gltf.TextureSources;
import dev.plinth.asset.gltf.Tree;
import dev.plinth.asset.pipeline.texture.Gallery;
import dev.plinth.asset.pipeline.texture.Pixels;
import dev.plinth.asset.pipeline.texture.Resize;
import dev.plinth.asset.pipeline.texture.Stills;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The pictures that go into the archive, each once: JPEG, or PNG where alpha is read, the only kinds that Quick Look takes. */
final class UsdTextures {

    private static final int EDGE = 1024;
    private static final float COLOUR_QUALITY = 0.82f;
    private static final float NUMBER_QUALITY = 0.88f;

    private final Document document;
    private final Gallery gallery;
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    UsdTextures(Document document, Gallery gallery) {
        this.document = document;
        this.gallery = gallery;
    }

    /** Its name in the archive, none where the texture shows nothing. */
    @Nullable String file(ObjectNode info, boolean colour, boolean alpha) {
        ObjectNode texture = objects(document.json(), "textures").get(Tree.index(info, "index"));
        int image = TextureSources.image(texture);
        if (image < 0) {
            return null;
        }
        String kind = (colour ? "colour" : "number") + (alpha ? ".png" : ".jpg");
        String name = "textures/" + image + "-" + kind;
        files.computeIfAbsent(name, unseen -> encoded(image, colour, alpha));
        return name;
    }

    private byte[] encoded(int image, boolean colour, boolean alpha) {
        Pixels pixels = Resize.within(gallery.pixels(document.images().get(image)), EDGE, colour);
        return alpha ? Stills.png(pixels) : Stills.jpeg(pixels, colour ? COLOUR_QUALITY : NUMBER_QUALITY);
    }

    /** How it goes on beyond its edges: {@code axis} is {@code wrapS} or {@code wrapT}. */
    String wrap(ObjectNode info, String axis) {
        ObjectNode texture = objects(document.json(), "textures").get(Tree.index(info, "index"));
        JsonNode sampler =
                document.json().path("samplers").path(texture.path("sampler").asInt(-1));
        return switch (sampler.path(axis).asInt(10_497)) {
            case 33_071 -> "clamp";
            case 33_648 -> "mirror";
            default -> "repeat";
        };
    }

    Map<String, byte[]> files() {
        return files;
    }
}
