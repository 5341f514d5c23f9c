package dev.plinth.asset.gltf;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Takes out the encoded pictures and refuses by their headers, before any pixel is decoded. */
final class ImageReader {

    private final BufferViews views;
    private final UriReader uris;
    private final Limits limits;
    private long pixels;

    ImageReader(BufferViews views, UriReader uris, Limits limits) {
        this.views = views;
        this.uris = uris;
        this.limits = limits;
    }

    List<Image> read(ObjectNode json) {
        List<Image> images = new ArrayList<>();
        for (ObjectNode stated : Tree.objects(json, "images")) {
            images.add(checked(Image.of(bytes(stated))));
        }
        return images;
    }

    private byte[] bytes(ObjectNode image) {
        if (image.has("uri")) {
            return uris.read(image.path("uri").asString(""));
        }
        var view = views.view(Tree.index(image, "bufferView")).bytes();
        byte[] bytes = new byte[view.limit()];
        view.get(0, bytes);
        return bytes;
    }

    private Image checked(Image image) {
        boolean edgeTooLong = Math.max(image.width(), image.height()) > limits.imageEdge();
        pixels += image.pixels();
        if (image.width() < 1 || image.height() < 1) {
            throw new GltfRefused("bad-image", "A texture has no size.");
        }
        if (edgeTooLong || pixels > limits.imagePixels()) {
            throw new GltfRefused(
                    "image-too-large",
                    "A texture of %d × %d pixels is more than the shop takes (%d on an edge, %d million in all).",
                    image.width(),
                    image.height(),
                    limits.imageEdge(),
                    limits.imagePixels() / 1_000_000);
        }
        return image;
    }
}
