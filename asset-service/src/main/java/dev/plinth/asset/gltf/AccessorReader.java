package dev.plinth.asset.gltf;

import java.nio.ByteBuffer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads an accessor out of its view, strides and sparse substitution resolved. */
final class AccessorReader {

    private final BufferViews views;
    private final Limits limits;
    private final Budget budget;

    AccessorReader(BufferViews views, Limits limits, Budget budget) {
        this.views = views;
        this.limits = limits;
        this.budget = budget;
    }

    Accessor read(ObjectNode json) {
        ElementType type = ElementType.of(json.path("type").asString(""));
        ComponentType component = ComponentType.of(json.path("componentType").asInt(0));
        int count = count(json, "count");
        int element = type.components() * component.bytes();
        ByteBuffer data = Accessor.allocate(budget.take((long) count * element));
        if (json.has("bufferView")) {
            copy(json, component.bytes(), element, count, data);
        }
        if (json.path("sparse") instanceof ObjectNode sparse) {
            substitute(sparse, component.bytes(), element, count, data);
        }
        return new Accessor(type, component, json.path("normalized").asBoolean(false), data.rewind(), 0);
    }

    private int count(JsonNode json, String name) {
        long count = Tree.whole(json, name, 0);
        if (count < 1 || count > limits.elements()) {
            throw new GltfRefused(
                    "bad-accessor", "An accessor holds %d elements; 1 to %d are taken.", count, limits.elements());
        }
        return (int) count;
    }

    private void copy(JsonNode source, int alignment, int element, int count, ByteBuffer data) {
        BufferViews.View view = views.view(Tree.index(source, "bufferView"));
        long offset = Tree.whole(source, "byteOffset", 0);
        int stride = view.stride() == 0 ? element : view.stride();
        long room = view.bytes().limit() - offset; // below zero for any offset beyond: no sum that could overflow
        if (stride < element || (long) stride * (count - 1) + element > room) {
            throw new GltfRefused("outside-buffer", "An accessor reaches beyond the end of its buffer view.");
        }
        if (offset % alignment != 0) {
            throw new GltfRefused("bad-accessor", "An accessor starts in the middle of a number.");
        }
        for (int i = 0; i < count; i++) {
            data.put(i * element, view.bytes(), (int) offset + i * stride, element);
        }
    }

    private void substitute(ObjectNode sparse, int alignment, int element, int count, ByteBuffer data) {
        int changes = count(sparse, "count");
        if (changes > count) {
            throw new GltfRefused("bad-accessor", "A sparse accessor changes more elements than it has.");
        }
        ComponentType component =
                ComponentType.of(sparse.path("indices").path("componentType").asInt(0));
        ByteBuffer places = Accessor.allocate(budget.take((long) changes * component.bytes()));
        copy(sparse.path("indices"), component.bytes(), component.bytes(), changes, places);
        ByteBuffer values = Accessor.allocate(budget.take((long) changes * element));
        copy(sparse.path("values"), alignment, element, changes, values);
        for (int i = 0; i < changes; i++) {
            double place = component.number(places, i * component.bytes());
            if (!(place >= 0 && place < count)) {
                throw new GltfRefused("index-out-of-range", "A sparse accessor changes an element it does not have.");
            }
            data.put((int) place * element, values, i * element, element);
        }
    }
}
