package dev.plinth.asset.pipeline.texture;

import static dev.plinth.asset.gltf.Tree.objects;

import dev.plinth.asset.gltf.Document;
import dev.plinth.asset.gltf.Extensions;
import dev.plinth.asset.gltf.Image;
import dev.plinth.asset.gltf.ImageType;
import dev.plinth.asset.gltf.TextureSources;
import dev.plinth.asset.pipeline.Step;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ObjectNode;

/**
 * Scales every texture down and stores it as WebP (EXT_texture_webp).
 *
 * @param edge the longest that either side may be, in pixels
 * @param quality 0 to 1
 */
public record CompressTextures(Gallery gallery, int edge, float quality) implements Step {

    @Override
    public String name() {
        return "textures";
    }

    @Override
    public Document apply(Document document) {
        if (document.images().isEmpty()) {
            return document;
        }
        Map<Integer, Role> roles = Role.byImage(document);
        List<Image> images = IntStream.range(0, document.images().size())
                .parallel()
                .mapToObj(i -> compress(document.images().get(i), Role.in(roles, i)))
                .toList();
        Document changed = new Document(document.json().deepCopy(), document.accessors(), images);
        for (ObjectNode texture : objects(changed.json(), "textures")) {
            if (TextureSources.image(texture) >= 0) {
                TextureSources.showWebp(texture, TextureSources.image(texture));
            }
        }
        Extensions.forget(changed.json(), "KHR_texture_basisu");
        Extensions.require(changed.json(), "EXT_texture_webp");
        return changed;
    }

    private Image compress(Image image, Role role) {
        Pixels pixels = Resize.within(gallery.pixels(image), edge, role.colour());
        boolean alpha = role.alpha() && pixels.hasAlpha();
        byte[] webp = role.colour()
                ? WebpEncoder.encode(pixels, alpha, quality)
                : WebpEncoder.encodeFast(pixels, alpha, quality);
        boolean alreadySmaller = image.type() == ImageType.WEBP && image.bytes().length <= webp.length && fits(image);
        return alreadySmaller ? image : Image.of(webp);
    }

    private boolean fits(Image image) {
        return Math.max(image.width(), image.height()) <= edge;
    }
}
