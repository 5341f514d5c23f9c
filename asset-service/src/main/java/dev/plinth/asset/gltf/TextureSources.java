package dev.plinth.asset.gltf;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Which picture a texture shows: an extension's before the plain fallback. */
public final class TextureSources {

    private static final List<String> EXTENSIONS = List.of("EXT_texture_webp", "KHR_texture_basisu");

    private TextureSources() {}

    /** The image's index, -1 where the texture has none. */
    public static int image(ObjectNode texture) {
        for (String extension : EXTENSIONS) {
            if (Tree.extension(texture, extension).has("source")) {
                return Tree.index(Tree.extension(texture, extension), "source");
            }
        }
        return texture.has("source") ? Tree.index(texture, "source") : -1;
    }

    /** Shows {@code image}, which is WebP, and nothing else. */
    public static void showWebp(ObjectNode texture, int image) {
        texture.remove("source");
        ObjectNode extensions = texture.putObject("extensions");
        extensions.putObject("EXT_texture_webp").put("source", image);
    }
}
