package dev.plinth.asset.gltf;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * A glTF asset: its JSON tree without {@code accessors}, {@code bufferViews}, {@code buffers} and {@code images}, whose
 * contents stand beside it as values. Indices in the tree point into these lists.
 */
public record Document(ObjectNode json, List<Accessor> accessors, List<Image> images) {

    public Document {
        accessors = List.copyOf(accessors);
        images = List.copyOf(images);
    }

    /** A copy whose tree may be changed. */
    public Document copy() {
        return new Document(json.deepCopy(), accessors, images);
    }

    public Document with(List<Accessor> others) {
        return new Document(json, others, images);
    }

    public Accessor accessor(int index) {
        return accessors.get(index);
    }

    public long accessorBytes() {
        return accessors.stream().mapToLong(each -> each.data().limit()).sum();
    }

    public long imageBytes() {
        return images.stream().mapToLong(each -> each.bytes().length).sum();
    }
}
