package dev.plinth.asset.gltf;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Accessors of one kind laid one after the other; elements of vertex data start on four bytes each. */
final class PackedView {

    /** What accessors of one view have in common. */
    record Kind(Reference.Kind use, String semantic, int elementBytes, int octahedralBits, boolean triangles) {

        static Kind of(Reference use, Accessor accessor, boolean triangles) {
            return new Kind(
                    use.kind(),
                    use.kind().isVertexData() ? use.key() : "",
                    accessor.elementBytes(),
                    accessor.octahedralBits(),
                    triangles);
        }

        int stride() {
            return use.isVertexData() ? GlbContainer.aligned(elementBytes) : elementBytes;
        }
    }

    private final Kind kind;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int count;

    PackedView(Kind kind) {
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }

    /** Returns the offset of the accessor in this view. */
    int add(Accessor accessor) {
        int offset = bytes.size();
        byte[] element = new byte[kind.stride()];
        ByteBuffer data = accessor.data();
        for (int i = 0; i < accessor.count(); i++) {
            data.get(element, 0, kind.elementBytes());
            bytes.write(element, 0, element.length);
        }
        count = bytes.size() / kind.stride();
        return offset;
    }

    int count() {
        return count;
    }

    ByteBuffer bytes() {
        return ByteBuffer.wrap(bytes.toByteArray()).order(ByteOrder.LITTLE_ENDIAN);
    }
}
